// Licensed under Apache License v2.0. See LICENSE for details.

package import CInterface

/// What became of everything that the headers declare: each declaration stands in it once, bound, skipped or excluded.
package struct Ledger: Hashable, Sendable {
    /// A declaration with a Swift counterpart.
    package struct Bound: Hashable, Encodable, Sendable {
        package var kind: DeclarationKind
        /// The C name.
        package var name: String
        /// The name in Swift; nil for what is part of something else, such as a member without a name.
        package var swiftName: String?
        package var location: SourceLocation
    }

    /// Declarations in scope that are bound, in source order.
    package private(set) var bound: [Bound] = []
    /// Declarations in scope that are not, and why.
    package private(set) var skipped: [Omission] = []
    /// Declarations in scope that the configuration does not want. A type among them stands in `alongside` too where
    /// something that is bound needs it.
    package private(set) var excluded: [Omission] = []
    /// Types from outside the scope that what is bound needs.
    package private(set) var alongside: [Bound] = []
    private var bounds: [DeclarationKind: Int] = [:]
    private var skips: [DeclarationKind: Int] = [:]
    private var exclusions: [DeclarationKind: Int] = [:]

    mutating func bind(_ kind: DeclarationKind, _ name: String, as swiftName: String?, _ info: DeclarationInfo) {
        let entry = Bound(kind: kind, name: name, swiftName: swiftName, location: info.location)
        guard info.isInScope else { return alongside.append(entry) }
        bound.append(entry)
        bounds[kind, default: 0] += 1
    }

    mutating func exclude(_ omissions: [Omission]) {
        excluded += omissions
        for omission in omissions { exclusions[omission.kind, default: 0] += 1 }
    }

    mutating func skip(_ omission: Omission) {
        skipped.append(omission)
        skips[omission.kind, default: 0] += 1
    }

    /// How many declarations of a kind were bound, skipped and excluded.
    package func count(of kind: DeclarationKind) -> Count {
        Count(bound: bounds[kind] ?? 0, skipped: skips[kind] ?? 0, excluded: exclusions[kind] ?? 0)
    }

    /// Declarations that a caller may miss. Macros are not among them: most that are skipped have no value at all.
    package var missed: [Omission] { skipped.filter { $0.kind != .macro } }

    /// How many declarations of a kind there are.
    package struct Count: Hashable, Encodable, Sendable {
        package var declared: Int
        package var bound: Int
        package var skipped: Int
        package var excluded: Int

        init(bound: Int, skipped: Int, excluded: Int) {
            declared = bound + skipped + excluded
            self.bound = bound
            self.skipped = skipped
            self.excluded = excluded
        }
    }
}

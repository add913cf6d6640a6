// Licensed under Apache License v2.0. See LICENSE for details.

/// One of several targets of a module, and how its headers are read.
package struct TargetEntry: Hashable, Sendable {
    package var triple: String
    /// Where the target's headers lie, as `--sysroot`; nil for this machine's.
    package var sysroot: String?
    /// Arguments for clang, for this target only.
    package var clangArguments: [String] = []

    package init(triple: String, sysroot: String? = nil, clangArguments: [String] = []) {
        self.triple = triple
        self.sysroot = sysroot
        self.clangArguments = clangArguments
    }

    /// The entries of `triple,triple=sysroot`; an empty one means a comma too many.
    package static func entries(_ text: String) -> [TargetEntry] {
        text.split(separator: ",", omittingEmptySubsequences: false).map { entry in
            let parts = entry.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
            return TargetEntry(triple: parts[0], sysroot: parts.count > 1 ? parts[1] : nil)
        }
    }
}

extension TargetEntry: Decodable {
    enum CodingKeys: String, CodingKey, CaseIterable {
        case triple, sysroot, clangArguments
    }

    /// Reads a triple, or an object with one.
    package init(from decoder: any Decoder) throws {
        if let triple = try? decoder.singleValueContainer().decode(String.self) {
            self.init(triple: triple)
            return
        }
        let container = try decoder.container(keyedBy: CodingKeys.self)
        self.init(
            triple: try container.decode(String.self, forKey: .triple),
            sysroot: try container.decodeIfPresent(String.self, forKey: .sysroot),
            clangArguments: try container.decodeIfPresent([String].self, forKey: .clangArguments) ?? []
        )
    }
}

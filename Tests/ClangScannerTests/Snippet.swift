// Licensed under Apache License v2.0. See LICENSE for details.

import CInterface
import Foundation
import Testing

@testable import ClangScanner

/// Scans a header that consists of a text; it is called `snippet.h`.
///
/// - Parameters:
///   - arguments: for clang; `$DIR` is the folder above the snippet's.
///   - files: further files by their path from the snippet.
func scan(
    _ text: String,
    with clang: InstalledLibclang,
    arguments: [String] = [],
    alwaysReadsHeadersForMacros: Bool = false,
    wrapsStatic: Bool = false,
    macroSignatures: [String] = [],
    files: [String: String] = [:]
) throws -> Interface {
    let root = FileManager.default.temporaryDirectory.appending(path: "ffigen-snippet-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: root) }
    let folder = root.appending(path: "in")
    for (name, text) in files.merging(["snippet.h": text], uniquingKeysWith: { $1 }) {
        let file = folder.appending(path: name).standardized
        try FileManager.default.createDirectory(
            at: file.deletingLastPathComponent(),
            withIntermediateDirectories: true
        )
        try Data(text.utf8).write(to: file)
    }
    let arguments = arguments.map { $0.replacing("$DIR", with: root.path) }
    var scanner = clang.scanner
    scanner.alwaysReadsHeadersForMacros = alwaysReadsHeadersForMacros
    return try scanner.scan(
        ScanRequest(
            headers: [folder.appending(path: "snippet.h").path],
            arguments: arguments,
            wrapsStatic: wrapsStatic,
            macroSignatures: macroSignatures
        )
    )
}

/// One construct and what it must become.
struct Snippet: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var source: String
    var expected: [Declaration]

    init(_ description: String, _ source: String, _ expected: Declaration...) {
        testDescription = description
        self.source = source
        self.expected = expected
    }

    func check(with clang: InstalledLibclang) throws {
        let interface = try scan(source, with: clang)
        // What C writes stands in the snippet; tests of its own look at it.
        #expect(interface.declarations.map(\.withoutText) == expected)
        #expect(interface.diagnostics.filter { !$0.id.hasPrefix("clang-") } == [])
    }
}

extension Macro {
    /// The same macro without the line of C that documentation shows.
    var withoutText: Macro {
        var copy = self
        copy.declaration = nil
        return copy
    }
}

extension Declaration {
    /// The same declaration without the line of C that documentation shows.
    var withoutText: Declaration {
        switch self {
        case .function(var function):
            function.info.declaration = nil
            return .function(function)
        case .record(var record):
            record.info.declaration = nil
            return .record(record)
        case .enumeration(var enumeration):
            enumeration.info.declaration = nil
            for index in enumeration.enumerators.indices {
                enumeration.enumerators[index].declaration = nil
                enumeration.enumerators[index].location = nil
            }
            return .enumeration(enumeration)
        case .typedef(var typedef):
            typedef.info.declaration = nil
            return .typedef(typedef)
        case .variable(var variable):
            variable.info.declaration = nil
            return .variable(variable)
        }
    }
}

extension DeclarationInfo {
    /// A declaration of the snippet, at a line and column.
    static func at(
        _ line: Int,
        _ column: Int,
        _ comment: String? = nil,
        availability: Availability = .available
    ) -> DeclarationInfo {
        DeclarationInfo(
            location: .init(file: "snippet.h", line: line, column: column),
            comment: comment,
            availability: availability
        )
    }
}

extension CType {
    static let int = CType.integer(.int)
    static let char = CType.integer(.char)
    static let double = CType.floating(.double)
}

extension Parameter {
    init(_ name: String?, _ type: CType) { self.init(name: name, type: type) }
}

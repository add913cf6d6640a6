// Licensed under Apache License v2.0. See LICENSE for details.

import BindingGenerator

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// A folder of templates that replace built-in ones.
enum TemplateFolder {
    /// The templates in a folder by name; none without a folder. Files that are not `.mustache` are left alone.
    static func load(_ folder: String?) throws -> [String: String] {
        guard let folder else { return [:] }
        let names: [String]
        do {
            names = try FileManager.default.contentsOfDirectory(atPath: folder)
        } catch {
            throw FileError(path: folder, action: "read the templates in", problem: "there is no such folder")
        }
        let templates = names.filter { $0.hasSuffix(".mustache") }
        if templates.isEmpty {
            let known = TemplateSet.names.map { "\($0).mustache" }.joined(separator: ", ")
            throw FileError(path: folder, action: "read the templates in", problem: "it has none of \(known)")
        }
        var texts: [String: String] = [:]
        for name in templates {
            texts[String(name.dropLast(".mustache".count))] = try TextFile.read("\(folder)/\(name)")
        }
        return texts
    }
}

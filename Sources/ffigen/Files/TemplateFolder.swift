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
            let path = "\(folder)/\(name)"
            guard let text = TextFile.contents(of: path) else {
                throw FileError(path: path, action: "read", problem: "it is not a file of UTF-8 text")
            }
            texts[String(name.dropLast(".mustache".count))] = text
        }
        return texts
    }
}

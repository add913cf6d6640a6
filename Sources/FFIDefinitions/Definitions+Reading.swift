// Licensed under Apache License v2.0. See LICENSE for details.

#if canImport(FoundationEssentials)
    public import FoundationEssentials
#else
    public import Foundation
#endif

/// A definitions document that cannot be read: the place in the JSON, what was expected there, and in which file.
public struct DefinitionsError: Error, Hashable, Sendable, CustomStringConvertible {
    /// The file, or nil for text from memory.
    public var file: String?
    /// The place as a JSON path: `$.functions.sqlite3_open.arguments[1]`.
    public var path: String
    /// What was expected, and what stands there.
    public var message: String

    package init(file: String?, path: String, message: String) {
        self.file = file
        self.path = path
        self.message = message
    }

    /// The file, the place and the message, as one line.
    public var description: String {
        "\(file.map { "\($0): " } ?? "")\(path): \(message)"
    }
}

extension Definitions {
    /// Reads a document from a file.
    ///
    /// - Throws: `DefinitionsError` when the file cannot be read, is not JSON, or does not have the document's form.
    public init(contentsOf url: URL) throws(DefinitionsError) {
        let data: Data
        do {
            data = try Data(contentsOf: url)
        } catch {
            throw DefinitionsError(file: url.path, path: "$", message: Self.reason(error))
        }
        do {
            self = try Self.decode(data)
        } catch {
            throw DefinitionsError(file: url.path, path: error.path, message: error.message)
        }
    }

    /// Reads a document from JSON text.
    ///
    /// - Throws: `DefinitionsError` when the text is not JSON or does not have the document's form.
    public init(json: String) throws(DefinitionsError) {
        self = try Self.decode(Data(json.utf8))
    }

    /// Why a file cannot be read, in plain words: Foundation's own text is a dump of its error object.
    private static func reason(_ error: any Error) -> String {
        switch (error as? CocoaError)?.code {
        case .fileReadNoSuchFile?, .fileNoSuchFile?: "there is no such file"
        case .fileReadNoPermission?: "there is no permission to read the file"
        case .fileReadInvalidFileName?: "this is no file name"
        case .fileReadTooLarge?: "the file is too large"
        case .fileReadUnsupportedScheme?: "only files can be read"
        default: "the file cannot be read; it may be a folder"
        }
    }

    private static func decode(_ data: Data) throws(DefinitionsError) -> Definitions {
        do {
            return try JSONDecoder().decode(Definitions.self, from: data)
        } catch let error as DecodingError {
            throw DefinitionsError(error)
        } catch {
            throw DefinitionsError(file: nil, path: "$", message: "\(error)")
        }
    }
}

extension DefinitionsError {
    fileprivate init(_ error: DecodingError) {
        let (path, message): ([any CodingKey], String) =
            switch error {
            case .keyNotFound(let key, let context):
                (context.codingPath, "the key '\(key.stringValue)' is missing")
            case .typeMismatch(let type, let context):
                (context.codingPath, "expected \(Self.name(of: type)). \(context.debugDescription)")
            case .valueNotFound(let type, let context):
                (context.codingPath, "expected \(Self.name(of: type)), found null")
            case .dataCorrupted(let context) where context.codingPath.isEmpty:
                // Foundation says no more, on Linux at least.
                ([], "it is no JSON")
            case .dataCorrupted(let context):
                (context.codingPath, context.debugDescription)
            @unknown default:
                ([], "\(error)")
            }
        self.init(file: nil, path: JSONPath.text(path), message: message)
    }

    private static func name(of type: any Any.Type) -> String {
        switch type {
        case is String.Type: "a string"
        case is Int.Type, is Int64.Type, is UInt64.Type: "an integer"
        case is Bool.Type: "true or false"
        case is [Any].Type: "an array"
        case is [String: Any].Type: "an object"
        default: "\(type)"
        }
    }
}

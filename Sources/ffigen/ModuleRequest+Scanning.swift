// Licensed under Apache License v2.0. See LICENSE for details.

import CInterface
import ClangScanner

extension ModuleRequest {
    /// The place in the configuration of what made a scan end, where that can be told.
    func location(of error: ScanError) -> SourceLocation? {
        guard case .headers(let request) = source else { return nil }
        switch error.kind {
        case .macroSignature(let signature, _):
            // The error has it without what does not count at its ends. Of two alike the second is one too many.
            func trimmed(_ text: String) -> Substring {
                func isBlank(_ character: Character) -> Bool { character.isWhitespace || character == ";" }
                var text = text.drop(while: isBlank)
                while let last = text.last, isBlank(last) { text.removeLast() }
                return text
            }
            let index = request.macroSignatures.lastIndex { trimmed($0) == trimmed(signature) }
            return index.flatMap { $0 < configuredMacros ? origin.location("wrapMacros[\($0)]") : nil }
        case .clangFailed:
            if let configuredTarget { return origin.location(configuredTarget) }
            return configuredArguments.isEmpty ? nil : origin.location("clangArguments")
        case .invalidHeaders:
            // clang has no place for what is wrong with its arguments, and names them.
            guard let message = error.diagnostics.first(where: { $0.severity == .error && $0.location == nil })?.message
            else { return nil }
            let index = configuredArguments.firstIndex { !$0.isEmpty && message.contains("'\($0)'") }
            return index.flatMap { origin.location("clangArguments[\($0)]") }
        case .noHeaders, .missingHeader: return nil
        }
    }
}

// Licensed under Apache License v2.0. See LICENSE for details.

package import CInterface

/// Why a scan ended without an interface.
package struct ScanError: Error, Sendable, Equatable, CustomStringConvertible {
    package enum Kind: Sendable, Equatable {
        /// No header was named.
        case noHeaders
        /// A header's path leads nowhere.
        case missingHeader(path: String)
        /// clang reports errors in the headers.
        case invalidHeaders
        /// libclang gave nothing at all; the arguments are the likely cause.
        case clangFailed
        /// A macro cannot be wrapped under the signature that was asked for.
        case macroSignature(signature: String, reason: String)
    }

    package var kind: Kind
    /// clang's own findings, with locations; for `invalidHeaders` at least one error.
    package var diagnostics: [Diagnostic]
    /// The next step where clang's findings tell it; nil for the general one.
    package var advice: String?
    /// The target that was read, where there are several; nil for the only one.
    package var target: String?
    /// The place in a configuration that made the scan end; nil where that is not known.
    package var location: SourceLocation?

    package init(_ kind: Kind, diagnostics: [Diagnostic] = [], advice: String? = nil) {
        self.kind = kind
        self.diagnostics = diagnostics
        self.advice = advice
    }

    /// What went wrong and what to do, without clang's findings.
    package var headline: String {
        switch kind {
        case .noHeaders:
            "no header to read; name at least one"
        case .missingHeader(let path):
            "the header '\(path)' does not exist; check the path, or add its folder with -I and give its name alone"
        case .invalidHeaders:
            advice.map { "clang cannot read the headers; \($0)" }
                ?? "clang cannot read the headers; correct them, or add the missing -I and -D arguments; another --target needs its own headers (--sysroot)"
        case .clangFailed:
            "libclang refused to parse; check the clang arguments and the target"
        case .macroSignature(let signature, let reason):
            "the macro signature '\(signature)' cannot be used: \(reason); it is a C declaration such as 'int NAME(int x)'"
        }
    }

    package var description: String {
        (diagnostics.map(\.description) + [headline]).joined(separator: "\n")
    }
}

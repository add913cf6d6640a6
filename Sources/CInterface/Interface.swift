// Licensed under Apache License v2.0. See LICENSE for details.

/// What a set of headers declares on one target: the value between the scanner and the generator.
///
/// Everything is in source order, types before their first use where C demands it; nothing depends on the machine.
package struct Interface: Hashable, Codable, Sendable {
    package var target: TargetInfo
    /// The headers that were asked for, by the names to show.
    package var headers: [String]
    package var declarations: [Declaration]
    package var macros: [Macro]
    /// What the headers declare beyond that.
    package var omissions: [Omission]
    /// Findings on the way, such as warnings of the headers.
    package var diagnostics: [Diagnostic]
    /// How to reach what no library exports; nil unless it was asked for.
    package var shim: ShimPlan?

    package init(
        target: TargetInfo,
        headers: [String],
        declarations: [Declaration] = [],
        macros: [Macro] = [],
        omissions: [Omission] = [],
        diagnostics: [Diagnostic] = [],
        shim: ShimPlan? = nil
    ) {
        self.target = target
        self.headers = headers
        self.declarations = declarations
        self.macros = macros
        self.omissions = omissions
        self.diagnostics = diagnostics
        self.shim = shim
    }
}

/// The target's widths, measured by clang.
package struct TargetInfo: Hashable, Codable, Sendable {
    /// The target triple, as clang normalises it, without version numbers.
    package var triple: String
    /// Width of a pointer, in bits.
    package var pointerWidth: Int
    /// Width of `long`, in bits.
    package var longWidth: Int
    /// Width of `wchar_t`, in bits.
    package var wideCharWidth: Int
    /// Whether plain `char` is signed.
    package var isCharSigned: Bool
    /// `sizeof(long double)`, in bytes.
    package var longDoubleSize: Int

    package init(
        triple: String,
        pointerWidth: Int = 64,
        longWidth: Int = 64,
        wideCharWidth: Int = 32,
        isCharSigned: Bool = true,
        longDoubleSize: Int = 16
    ) {
        self.triple = triple
        self.pointerWidth = pointerWidth
        self.longWidth = longWidth
        self.wideCharWidth = wideCharWidth
        self.isCharSigned = isCharSigned
        self.longDoubleSize = longDoubleSize
    }
}

// Licensed under Apache License v2.0. See LICENSE for details.

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// A page that shows inspections: one file that asks for nothing else.
///
/// What headers say goes into it as JSON only, and the page's script puts it into place as text: no name and no comment can
/// become markup.
package struct InspectionPage: Sendable {
    private let inspections: [Inspection]

    package init(_ inspections: [Inspection]) { self.inspections = inspections }

    /// The page. The same inspections give the same text.
    package func html() throws -> String {
        let title = "ffigen: \(inspections.map(\.module).joined(separator: ", "))"
        return """
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; \
            script-src 'unsafe-inline'">
            <title>\(Self.escaped(title))</title>
            <style>
            \(Self.text(PackageResources.inspection_css))</style>
            </head>
            <body>
            <noscript>This page needs JavaScript to show what it holds.</noscript>
            <script type="application/json" id="data">\(try data())</script>
            <script>
            \(Self.text(PackageResources.inspection_js))</script>
            </body>
            </html>

            """
    }

    /// The inspections as JSON that can stand in a script element: without any of the characters that markup is made of.
    func data() throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys]
        var text = ""
        for scalar in String(decoding: try encoder.encode(inspections), as: UTF8.self).unicodeScalars {
            // In JSON these stand within strings only.
            switch scalar {
            case "<", ">", "&", "\u{2028}", "\u{2029}":
                let digits = String(scalar.value, radix: 16)
                text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            default: text.unicodeScalars.append(scalar)
            }
        }
        return text
    }

    private static func escaped(_ text: String) -> String {
        text.reduce(into: "") { result, character in
            switch character {
            case "&": result += "&amp;"
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            default: result.append(character)
            }
        }
    }

    private static func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }
}

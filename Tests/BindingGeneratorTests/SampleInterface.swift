// Licensed under Apache License v2.0. See LICENSE for details.

@testable import CInterface

/// Interface values for tests, as short as a header would be.
enum Sample {
    static let info = DeclarationInfo(location: SourceLocation(file: "sample.h", line: 1, column: 1))

    static func interface(_ declarations: [Declaration], macros: [Macro] = []) -> Interface {
        Interface(
            target: TargetInfo(triple: "x86_64-unknown-linux-gnu"),
            headers: ["sample.h"],
            declarations: declarations,
            macros: macros
        )
    }

    static func function(_ name: String, _ result: CType, _ parameters: (String?, CType)...) -> Declaration {
        .function(
            Function(
                info: info,
                name: name,
                type: FunctionType(parameters: parameters.map { Parameter(name: $0, type: $1) }, result: result)
            )
        )
    }

    static func opaque(_ name: String) -> Declaration {
        .record(Record(info: info, id: "struct \(name)", name: name, kind: .structure))
    }

    static func structure(_ name: String, size: Int, alignment: Int, _ fields: [Field]) -> Declaration {
        .record(
            Record(
                info: info,
                id: "struct \(name)",
                name: name,
                kind: .structure,
                layout: RecordLayout(size: size, alignment: alignment, fields: fields)
            )
        )
    }

    static let int = CType.integer(.int)
    static let constChar = CType.pointer(to: .integer(.char), isConst: true)
}

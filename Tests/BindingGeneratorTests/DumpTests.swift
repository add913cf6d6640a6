// Licensed under Apache License v2.0. See LICENSE for details.

import Testing
import CInterface
import FFIDefinitions
@testable import BindingGenerator

@Test func dump() throws {
    let db = CType.record("struct db")
    let cursor = CType.record("struct Cursor")
    let visitor = CType.pointer(to: .function(FunctionType(parameters: [Parameter(name: "c", type: cursor), Parameter(name: nil, type: .pointer(to: .void))], result: .enumeration("enum Kind"))))
    let interface = Sample.interface([
        Sample.opaque("db"),
        .typedef(Typedef(info: Sample.info, name: "db", type: db)),
        .typedef(Typedef(info: Sample.info, name: "DBRef", type: .pointer(to: db))),
        .typedef(Typedef(info: Sample.info, name: "visitor_t", type: visitor)),
        .typedef(Typedef(info: Sample.info, name: "cb_t", type: .pointer(to: .function(FunctionType(parameters: [Parameter(type: .pointer(to: db))], result: .void))))),
        .enumeration(Enumeration(info: Sample.info, id: "enum Kind", name: "Kind", underlying: .unsignedInt, enumerators: [Enumerator(name: "Kind_A", value: .unsigned(0), comment: "/**< The first. */")])),
        Sample.structure("Cursor", size: 24, alignment: 8, [
            Field(name: "kind", type: .enumeration("enum Kind"), bitOffset: 0),
            Field(name: "data", type: .array(element: .pointer(to: .void, isConst: true), count: 2), bitOffset: 64),
        ]),
        Sample.structure("Bits", size: 8, alignment: 4, [
            Field(name: "a", type: Sample.int, bitOffset: 0, bitWidth: 3),
            Field(name: "b", type: .integer(.unsignedInt), bitOffset: 3, bitWidth: 5),
            Field(name: "c", type: Sample.int, bitOffset: 32),
        ]),
        Sample.function("db_open", Sample.int, ("filename", Sample.constChar), ("out", .pointer(to: .pointer(to: .typedef("db"))))),
        Sample.function("db_next", .typedef("DBRef"), ("in", .typedef("DBRef"))),
        Sample.function("db_kind", .enumeration("enum Kind"), ("cursor", cursor)),
        Sample.function("db_visit", .void, ("v", .typedef("visitor_t")), (nil, .typedef("cb_t"))),
        Sample.function("db_cb", .typedef("cb_t")),
    ], macros: [
        Macro(location: Sample.info.location, name: "DB_OK", value: .integer(.signed(0), type: Sample.int), comment: "/** Fine. */"),
        Macro(location: Sample.info.location, name: "DB_X", value: .string(Array("a\"b".utf8))),
        Macro(location: Sample.info.location, name: "DB_CB", value: .pointer(UInt64.max, type: .typedef("cb_t"))),
    ])
    for path in [ModuleConfiguration.CallPath.auto, .libffi] {
    let module = try BindingGenerator(configuration: ModuleConfiguration(module: "DB", libraryNames: ["db"], callPath: path), templates: TemplateSet()).generate(interface)
    print(module.swift)
    print(module.definitions.json)
    print(module.diagnostics)
    }
}

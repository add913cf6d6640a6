// Licensed under Apache License v2.0. See LICENSE for details.

import Clang
import FFIRuntime
import Foundation

var checks = Checks()
let clang = try Clang()
let file = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString + ".c").path
try "int answer(int a) { return a; } enum color { red };".write(toFile: file, atomically: true, encoding: .utf8)

let index = checks.unwrap(clang.clang_createIndex(0, 0), "index")
let unit = checks.unwrap(clang.clang_parseTranslationUnit(index, file, nil, 0, nil, 0, 0), "unit")
checks.equal(clang.clang_getNumDiagnostics(unit), 0, "diagnostics")

// Records by value, and a callback.
let cursor = clang.clang_getTranslationUnitCursor(unit)
checks.equal(cursor.kind, .CXCursor_TranslationUnit, "kind")
var names: [String] = []
let visitor = try Callback { (cursor: CXCursor, _: CXCursor, _: CXClientData?) -> CXChildVisitResult in
    let spelling = clang.clang_getCursorSpelling(cursor)
    if let text = clang.clang_getCString(spelling) { names.append(String(cString: text)) }
    clang.clang_disposeString(spelling)
    return .CXChildVisit_Recurse
}
withExtendedLifetime(visitor) {
    _ = clang.clang_visitChildren(cursor, visitor.function(as: CXCursorVisitor.self), nil)
}
checks.equal(names.filter { !$0.isEmpty }, ["answer", "a", "a", "a", "color", "red"], "names")
let spelling = clang.clang_getCursorSpelling(cursor)
checks.equal(String(cString: checks.unwrap(clang.clang_getCString(spelling), "spelling")), file, "spelling")
clang.clang_disposeString(spelling)
clang.clang_disposeTranslationUnit(unit)
clang.clang_disposeIndex(index)
try FileManager.default.removeItem(atPath: file)
checks.finish()

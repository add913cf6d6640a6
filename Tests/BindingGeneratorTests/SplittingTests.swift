// Licensed under Apache License v2.0. See LICENSE for details.

import CInterface
import Testing

@testable import BindingGenerator

@Suite("A module in several files")
struct SplittingTests {
    private func generate(limit: Int?) throws -> GeneratedModule {
        let info = DeclarationInfo(location: SourceLocation(file: "big.h", line: 1, column: 1))
        let declarations: [Declaration] =
            (0..<25).map { number in
                let type = FunctionType(parameters: [], result: .integer(.int))
                return .function(Function(info: info, name: "big_f\(number)", type: type))
            } + [.variable(Variable(info: info, name: "big_v", type: .integer(.int)))]
            + (0..<3).map { .record(Record(info: info, id: "big_r\($0)", name: "big_r\($0)", kind: .structure)) }
        let macros = (0..<12).map { number in
            let value = MacroValue.integer(.signed(Int64(number)), type: .integer(.int))
            return Macro(location: info.location, name: "BIG_\(number)", value: value)
        }
        let target = TargetInfo(triple: "x86_64-unknown-linux-gnu")
        let interface = Interface(target: target, headers: ["big.h"], declarations: declarations, macros: macros)
        let configuration = ModuleConfiguration(module: "Big", libraryNames: ["big"], declarationsPerFile: limit)
        return try BindingGenerator(configuration: configuration, templates: TemplateSet()).generate(interface)
    }

    @Test("One file as long as everything fits", arguments: [nil, 41])
    func whole(limit: Int?) throws {
        #expect(try generate(limit: limit).parts.isEmpty)
    }

    @Test("Further files by kind, none over the limit, nothing lost and nothing twice")
    func split() throws {
        let whole = try generate(limit: nil)
        let module = try generate(limit: 10)
        #expect(
            module.parts.map(\.name) == ["Types", "Constants", "Constants2", "Functions", "Functions2", "Functions3"]
        )
        func declared(_ text: String) -> [Substring] {
            text.matches(of: /(?m)^ *@?[a-z ]*(?:func|var|enum) (?:big|BIG)_\w+/).map(\.0)
        }
        let parts = module.parts.map { declared($0.swift) }
        #expect(parts.allSatisfy { !$0.isEmpty && $0.count <= 10 })
        let all = (parts.joined() + declared(module.swift)).map(String.init)
        #expect(all.sorted() == declared(whole.swift).map(String.init).sorted())
        #expect(module.ledger == whole.ledger)
        // An import that nothing needs is a warning.
        let imports = module.parts.map { $0.swift.contains("import FFIRuntime") }
        #expect(imports == [false, false, false, true, true, true])
    }
}

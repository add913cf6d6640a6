// Licensed under Apache License v2.0. See LICENSE for details.

import CInterface
import Testing

@testable import BindingGenerator

@Suite("Styles of enumerations")
struct EnumerationStyleTests {
    /// Values, the name, and whether they are flags.
    struct Case: Sendable, CustomTestStringConvertible {
        var testDescription: String
        var name: String
        var values: [Int64]
        var areFlags: Bool

        init(_ description: String, named name: String = "kind", _ values: [Int64], _ areFlags: Bool) {
            testDescription = description
            self.name = name
            self.values = values
            self.areFlags = areFlags
        }
    }

    private static func enumeration(_ name: String, _ values: [Int64], isFlag: Bool = false) -> Enumeration {
        Enumeration(
            info: Sample.info,
            id: "enum \(name)",
            name: name,
            underlying: .int,
            enumerators: values.enumerated().map { Enumerator(name: "\(name)\($0)", value: .signed($1)) },
            isFlag: isFlag
        )
    }

    @Test(
        "Values are taken for flags when hardly anything else can be meant",
        arguments: [
            Case("three bits", [1, 2, 4], true),
            Case("bits, nothing and all", [0, 1, 2, 4, 7], true),
            Case("bits with a gap", [1, 2, 8, 64], true),
            Case("bits and the largest value of a list", [1, 2, 4, 0x7FFF_FFFF], true),
            Case("two bits", [1, 2], false),
            Case("two bits, where the name speaks of flags", named: "open_flags", [0, 1, 2], true),
            Case("counting", [0, 1, 2, 3, 4], false),
            Case("counting, whatever the name says", named: "flag_number", [1, 2, 3, 4], false),
            Case("counting, with a larger one", [0, 1, 2, 3, 4, 1024], false),
            Case("as many sums as bits", [0, 1, 2, 4, 5, 6, 7], false),
            Case("a value of no bit's", [1, 2, 4, 24], false),
            Case("a value of no bit's, where the name speaks of flags", named: "WindowFlags", [1, 2, 4, 24], true),
            Case("states that count down", [-1, 0, 1], false),
            Case("nothing", [], false),
        ]
    )
    func flags(_ test: Case) {
        #expect(FlagValues(Self.enumeration(test.name, test.values)).areFlags == test.areFlags)
    }

    private static let interface = Sample.interface([
        .enumeration(enumeration("color", [0, 1])),
        .typedef(Typedef(info: Sample.info, name: "color_t", type: .enumeration("enum color"))),
        .enumeration(enumeration("mode", [1, 2], isFlag: true)),
        .enumeration(enumeration("later", [])),
    ])

    private func styled(_ styles: EnumerationStyles) -> StyledEnumerations {
        StyledEnumerations(Self.interface, index: InterfaceIndex(Self.interface), styles: styles)
    }

    @Test("A name goes before a pattern, the longer pattern before the shorter, a rule before the default")
    func order() {
        let styles = styled(
            EnumerationStyles(
                fallback: .open,
                rules: [
                    .init(pattern: ".*", style: .frozen), .init(pattern: "colo[a-z]+", style: .optionSet),
                    .init(pattern: "mode", style: .constants),
                ]
            )
        )
        #expect(styles.style("enum color") == .optionSet)
        #expect(styles.style("enum mode") == .constants)
        #expect(styled(EnumerationStyles(fallback: .open)).style("enum mode") == .open)
        #expect(styled(EnumerationStyles()).style("enum mode") == .optionSet)
    }

    @Test("A typedef's name counts as the enumeration's")
    func typedefs() {
        let styles = styled(EnumerationStyles(rules: [.init(pattern: "color_t", style: .frozen)]))
        #expect(styles.style("enum color") == .frozen)
        #expect(styles.diagnostics == [])
    }

    @Test("A pattern has to match the whole name; one that matches nothing is reported with its place")
    func unused() {
        let place = SourceLocation(file: "ffigen.json", line: 4, column: 9)
        let styles = styled(EnumerationStyles(rules: [.init(pattern: "colo", style: .frozen, location: place)]))
        #expect(styles.style("enum color") == .open)
        #expect(
            styles.diagnostics.map(\.description) == [
                "ffigen.json:4:9: warning: no enumeration matches 'colo', which is to be frozen; did you mean 'color'? "
                    + "[unused-style]"
            ]
        )
    }

    @Test("What has no enumerators stays open, and that is said where it was asked for")
    func empty() {
        let asked = styled(EnumerationStyles(rules: [.init(pattern: "later", style: .frozen)]))
        #expect(asked.style("enum later") == .open)
        #expect(asked.diagnostics.map(\.id) == ["unfit-style"])
        #expect(styled(EnumerationStyles(fallback: .frozen)).diagnostics == [])
    }

    @Test(
        "Enumerators of no type in Swift are all of one type, so that they can be put together",
        arguments: [([1, 2], "Int32"), ([1, 1 << 31], "UInt32"), ([1, 1 << 40], "CUnsignedLong")]
            as [([UInt64], String)]
    )
    func unnamed(_ values: [UInt64], _ type: String) {
        let enumeration = Enumeration(
            info: Sample.info,
            id: "enum (unnamed at a.h:1:1)",
            name: nil,
            underlying: type == "CUnsignedLong" ? .unsignedLong : .unsignedInt,
            enumerators: values.enumerated().map { Enumerator(name: "E\($0)", value: .unsigned($1)) }
        )
        let interface = Sample.interface([.enumeration(enumeration)])
        let configuration = ModuleConfiguration(module: "Numbers", libraryNames: ["numbers"])
        var assembly = ModuleAssembly(interface, configuration: configuration, sharing: SiblingTypes())
        assembly.assemble()
        #expect(assembly.model.constants.map(\.type) == values.map { _ in type })
    }

    @Test("A configuration's rules know their lines")
    func lines() throws {
        let text = """
            { modules: [{ headers: ['a.h'] }, {
              headers: ['b.h'],
              enums: { default: 'open', styles: {
                "a\\\\d": 'frozen', // one
                'colo[ru]+': 'optionSet' } } }] }
            """
        let file = try ConfigurationFile(json5: text)
        let styles = try #require(file.modules[1].enums)
        #expect(styles.fallback == .open)
        #expect(styles.rules.map(\.pattern) == ["a\\d", "colo[ru]+"])
        #expect(styles.rules.map(\.location?.line) == [4, 5])
    }
}

// Licensed under Apache License v2.0. See LICENSE for details.

import Testing

@testable import BindingGenerator
@testable import CInterface

/// What becomes of types beyond the plain scalars, target by target.
@Suite("Wide types")
struct WideTypeTests {
    private static let linux = TargetInfo(triple: "x86_64-unknown-linux-gnu")
    private static let arm = TargetInfo(triple: "aarch64-unknown-linux-gnu", isCharSigned: false)
    private static let apple = TargetInfo(triple: "arm64-apple-macosx", longDoubleSize: 8)
    private static let windows = TargetInfo(
        triple: "x86_64-unknown-windows-msvc",
        longWidth: 32,
        wideCharWidth: 16,
        longDoubleSize: 8
    )
    private static let narrow = TargetInfo(
        triple: "armv7-unknown-linux-gnueabihf",
        pointerWidth: 32,
        longWidth: 32,
        isCharSigned: false,
        longDoubleSize: 8
    )

    private static let three = RecordLayout(
        size: 3,
        alignment: 1,
        fields: [Field(name: "bytes", type: .array(element: .integer(.char), count: 3), bitOffset: 0)]
    )
    private static let four = RecordLayout(
        size: 4,
        alignment: 4,
        fields: [Field(name: "value", type: .integer(.int), bitOffset: 0)]
    )

    private static func mapper(_ target: TargetInfo) -> TypeMapper {
        func record(_ name: String, _ layout: RecordLayout) -> Declaration {
            .record(Record(info: Sample.info, id: "struct \(name)", name: name, kind: .structure, layout: layout))
        }
        let interface = Interface(
            target: target,
            headers: ["sample.h"],
            declarations: [record("three", three), record("four", four)],
            macros: []
        )
        let index = InterfaceIndex(interface)
        let styles = StyledEnumerations(interface, index: index, styles: EnumerationStyles())
        let names = TypeNames(interface, index: index, styles: styles)
        return TypeMapper(index: index, names: names, styles: styles)
    }

    struct Case: Sendable, CustomTestStringConvertible {
        var type: CType
        var target: TargetInfo
        var swift: String
        var conventional: String?
        var encoding: String?
        var testDescription: String { "\(swift) for \(target.triple)" }

        init(_ type: CType, _ target: TargetInfo, _ swift: String, _ conventional: String?, _ encoding: String?) {
            (self.type, self.target, self.swift) = (type, target, swift)
            (self.conventional, self.encoding) = (conventional, encoding)
        }
    }

    private static func vector(_ element: CType, _ count: Int) -> CType { .vector(element: element, count: count) }

    private static let passed: [Case] = [
        Case(.complex(.float), linux, "CComplex<Float>", "ForeignCarrier.ComplexFloat", "{ff}"),
        Case(.complex(.double), linux, "CComplex<Double>", "ForeignCarrier.ComplexDouble", "{dd}"),
        Case(.complex(.longDouble), linux, "CComplex<Float80>", nil, "{X}"),
        Case(.complex(.double), arm, "CComplex<Double>", "ForeignCarrier.ComplexDouble", "{dd}"),
        Case(.complex(.longDouble), apple, "CComplex<Double>", "ForeignCarrier.ComplexDouble", "{dd}"),
        Case(.integer(.int128), linux, "Int128", "ForeignCarrier.WideInteger", "{O}"),
        Case(.integer(.unsignedInt128), linux, "UInt128", "ForeignCarrier.WideInteger", "{O}"),
        Case(.integer(.int128), arm, "Int128", "ForeignCarrier.WideInteger", nil),
        Case(vector(.floating(.float), 4), linux, "SIMD4<Float>", "ForeignCarrier.Vector16", nil),
        Case(vector(.floating(.float), 3), linux, "SIMD3<Float>", "ForeignCarrier.Vector16", nil),
        Case(vector(.floating(.float), 2), arm, "SIMD2<Float>", "ForeignCarrier.Vector8", nil),
        Case(vector(.floating(.half), 8), linux, "SIMD8<Float16>", "ForeignCarrier.Vector16", nil),
        Case(vector(.integer(.long), 2), linux, "SIMD2<CLong>", "ForeignCarrier.Vector16", nil),
        Case(vector(.integer(.unsignedChar), 8), linux, "SIMD8<UInt8>", "ForeignCarrier.Vector8", nil),
        Case(.floating(.half), linux, "Float16", "Float16", nil),
        Case(.floating(.longDouble), windows, "Double", "Double", "d"),
        Case(.integer(.long), windows, "CLong", "CLong", "i"),
        Case(.integer(.long), narrow, "CLong", "CLong", "i"),
        Case(.integer(.char), arm, "CChar", "CChar", "C"),
        Case(.integer(.wideChar), windows, "Int16", "Int16", "s"),
        Case(.atomic(.integer(.int)), linux, "Int32", "Int32", "i"),
        Case(.unsupported(spelling: "__builtin_va_list"), linux, "CVaListPointer", "UnsafeMutableRawPointer", "p"),
    ]

    @Test("Passed by value", arguments: passed)
    func isPassed(_ test: Case) {
        let mapped = Self.mapper(test.target).map(test.type)
        #expect(mapped.refusal == nil)
        #expect(mapped.swift == test.swift)
        #expect(mapped.conventional == test.conventional)
        #expect(mapped.encoding == test.encoding)
    }

    private static let stored: [(CType, TargetInfo, swift: String, reason: String)] = [
        (.complex(.double), windows, "CComplex<Double>", "windows"),
        (.complex(.half), linux, "CComplex<Float16>", "pass a pointer"),
        (.integer(.int128), narrow, "Int128", "is not known here"),
        (vector(.floating(.float), 4), narrow, "SIMD4<Float>", "is not known here"),
        (vector(.integer(.unsignedChar), 4), linux, "SIMD4<UInt8>", "4 bytes"),
        (.atomic(.record("struct four")), linux, "four", "atomic record by value"),
    ]

    @Test("Held in records and behind pointers, and not passed by value", arguments: stored)
    func isStored(_ type: CType, _ target: TargetInfo, swift: String, reason: String) {
        let mapped = Self.mapper(target).map(type)
        #expect(mapped.swift == swift)
        #expect(mapped.canBeStored)
        #expect(mapped.conventional == nil || mapped.refusal != nil)
        #expect(mapped.refusal?.contains(reason) == true, "\(mapped.refusal ?? "")")
    }

    private static let refused: [(CType, TargetInfo, reason: String)] = [
        (vector(.floating(.float), 8), linux, "32 bytes"),
        (vector(.bool, 8), linux, "Bool"),
        (vector(.floating(.double), 1), linux, "1 elements"),
        (.atomic(.record("struct three")), linux, "larger or more aligned"),
        (.atomic(.complex(.double)), linux, "larger or more aligned"),
        (.floating(.longDouble), arm, "long double"),
        (.complex(.longDouble), arm, "long double"),
        (.complex(.float128), linux, "128-bit"),
        (.unsupported(spelling: "__builtin_va_list"), arm, "aarch64"),
    ]

    @Test("Without a form in Swift", arguments: refused)
    func isRefused(_ type: CType, _ target: TargetInfo, reason: String) {
        let mapped = Self.mapper(target).map(type)
        #expect(mapped.refusal?.contains(reason) == true, "\(mapped.refusal ?? mapped.swift)")
        #expect(!mapped.canBeStored)
    }

    @Test("Function pointers: complex and 128-bit numbers keep their signature, vectors are addresses")
    func functionPointers() {
        func pointer(_ type: CType) -> String {
            let function = FunctionType(parameters: [Parameter(type: type)], result: type)
            return Self.mapper(Self.linux).map(.pointer(to: .function(function))).swift
        }
        #expect(pointer(.complex(.float)) == "FunctionPointer<(CComplex<Float>) -> CComplex<Float>>?")
        #expect(pointer(.integer(.int128)) == "FunctionPointer<(Int128) -> Int128>?")
        #expect(pointer(Self.vector(.floating(.float), 4)) == "UnsafeRawPointer?")
        #expect(pointer(.floating(.half)) == "(@convention(c) (Float16) -> Float16)?")
    }

    // MARK: - Constants

    private static let constants: [(MacroValue, TargetInfo, type: String, value: String)] = [
        (.longDouble(high: 0.1, low: -0x1.999999999999ap-59, type: .floating(.longDouble)), linux, "Float80", ""),
        (.longDouble(high: 1, low: 0x1p-63, type: .floating(.longDouble)), linux, "Float80", "0x8000000000000001p-63"),
        (
            .longDouble(high: -1, low: 0x1p-64, type: .floating(.longDouble)), linux, "Float80",
            "-0xFFFFFFFFFFFFFFFFp-64"
        ),
        (.floating(3, type: .floating(.longDouble)), linux, "Float80", "3.0"),
        (.floating(1.5, type: .floating(.half)), linux, "Float16", "1.5"),
        (.integer(.signed(200), type: .integer(.char)), arm, "CChar", "CChar(truncatingIfNeeded: 200)"),
        (.integer(.signed(65), type: .integer(.char)), arm, "CChar", "65"),
        (.pointer(0xFFFF_FFFF, type: .pointer(to: .void)), narrow, "UnsafeMutableRawPointer?", "-1 as Int"),
        (.pointer(.max, type: .pointer(to: .void)), linux, "UnsafeMutableRawPointer?", "-1 as Int"),
    ]

    @Test("Constants compile on the target they are for", arguments: constants)
    func constant(_ value: MacroValue, _ target: TargetInfo, type: String, text: String) throws {
        let macro = Macro(location: Sample.info.location, name: "M", value: value)
        let constant = try ConstantMapper(mapper: Self.mapper(target)).map(macro).get()
        #expect(constant.type == type)
        #expect(constant.value.contains(text), "\(constant.value)")
    }

    @Test(
        "A record that has no room in the registers beside a _Float16 is refused: Swift would split it",
        arguments: [6, 7]
    )
    func halvesBesideRecords(doubles: Int) throws {
        let layout = RecordLayout(
            size: 16,
            alignment: 8,
            fields: [
                Field(name: "x", type: .floating(.double), bitOffset: 0),
                Field(name: "y", type: .floating(.double), bitOffset: 64),
            ]
        )
        let pair = Record(info: Sample.info, id: "struct pair", name: "pair", kind: .structure, layout: layout)
        let parameters = [.floating(.half)] + Array(repeating: CType.floating(.double), count: doubles - 1)
        func function(_ name: String, _ first: CType) -> Declaration {
            let types = [first] + parameters.dropFirst() + [.record("struct pair")]
            let type = FunctionType(parameters: types.map { Parameter(type: $0) }, result: .void)
            return .function(Function(info: Sample.info, name: name, type: type))
        }
        let interface = Interface(
            target: Self.linux,
            headers: ["sample.h"],
            declarations: [.record(pair), function("half", .floating(.half)), function("whole", .floating(.float))],
            macros: []
        )
        let configuration = ModuleConfiguration(module: "Sample", libraryNames: ["sample"])
        let module = try BindingGenerator(configuration: configuration, templates: TemplateSet()).generate(interface)
        #expect(module.swift.contains("func whole("))
        #expect(module.swift.contains("func half(") == (doubles == 6))
        if doubles == 7 {
            let reason = module.ledger.skipped.first { $0.name == "half" }?.reason ?? ""
            #expect(reason.contains("libffi, which has no type for 'Float16'"), "\(reason)")
        }
    }
}

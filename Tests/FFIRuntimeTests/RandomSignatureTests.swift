// Licensed under Apache License v2.0. See LICENSE for details.
import TestSupport
import Testing

@testable import FFIRuntime

/// Random functions, compiled by a C compiler, against calls and callbacks through libffi.
@Suite("Random signatures")
struct RandomSignatureTests {
    /// What the signatures are made of: the vocabulary, or also what only definitions know.
    enum Kind: CaseIterable {
        case plain, wide

        var signatures: [RandomSignature] {
            switch self {
            case .plain: RandomSignatureTests.plain
            case .wide: RandomSignatureTests.wide
            }
        }
    }

    private static let plain = signatures(isWide: false)
    private static let wide = signatures(isWide: true)

    private static func signatures(isWide: Bool) -> [RandomSignature] {
        var random = FixedRandom(seed: 20)
        return (0..<(isWide ? 120 : 400)).compactMap { try? RandomSignature($0, isWide: isWide, &random) }
    }

    static let compilers: [FixtureLibrary.Compiler] = [.named("clang"), .named("gcc")].filter(FixtureLibrary.has)

    static func library(_ compiler: FixtureLibrary.Compiler, _ kind: Kind) throws -> DynamicLibrary {
        let text = RandomSignature.prologue + kind.signatures.map(\.source).joined()
        return try DynamicLibrary(FixtureLibrary.build(text: text, name: "random", compiler: compiler))
    }

    @Test("All signatures could be made")
    func complete() {
        #expect(Kind.allCases.map(\.signatures.count) == [400, 120])
        #expect(!Self.compilers.isEmpty)
    }

    @Test("Arguments reach C and results come back, byte for byte, twice in a row", arguments: compilers, Kind.allCases)
    func calls(compiler: FixtureLibrary.Compiler, kind: Kind) throws {
        let library = try Self.library(compiler, kind)
        let mismatches = try library.getSymbol("mismatches")
        for signature in kind.signatures {
            let function = try #require(try library.getSymbol("call_\(signature.number)"))
            let interface = try CallInterface(signature.encoding, for: "call")
            let frame = UnsafeMutableRawBufferPointer.allocate(byteCount: interface.frameSize + 16, alignment: 16)
            let result = UnsafeMutableRawBufferPointer.allocate(
                byteCount: signature.resultBytes.count + 32,
                alignment: 16
            )
            defer {
                frame.deallocate()
                result.deallocate()
            }
            for (offset, bytes) in zip(interface.argumentOffsets, signature.argumentBytes) {
                UnsafeMutableRawBufferPointer(rebasing: frame[offset..<offset + bytes.count]).copyBytes(from: bytes)
            }
            for _ in 0..<2 {
                let (frame, result) = (try #require(frame.baseAddress), try #require(result.baseAddress))
                interface.call(function, frame: frame, result: result)
                let wrong = try FFI.getUint64(mismatches)
                let bytes = UnsafeRawBufferPointer(start: result, count: signature.resultBytes.count)
                let same = signature.result.mask.indices.allSatisfy {
                    !signature.result.mask[$0] || bytes[$0] == signature.resultBytes[$0]
                }
                #expect(wrong == 0 && same, "\(signature.encoding)\n\(signature.source)")
            }
        }
    }

    @Test("Arguments reach a callback and its result reaches C, byte for byte", arguments: compilers, Kind.allCases)
    func callbacks(compiler: FixtureLibrary.Compiler, kind: Kind) throws {
        let library = try Self.library(compiler, kind)
        let mismatches = try library.getSymbol("mismatches")
        for signature in kind.signatures {
            var wrong: [Int] = []
            let trampoline = try ClosureTrampoline(signature.encoding, name: "back", anyThread: false) {
                slot,
                arguments in
                for (index, parameter) in signature.parameters.enumerated() {
                    let bytes = UnsafeRawBufferPointer(start: arguments[index], count: parameter.type.size)
                    let same = parameter.mask.indices.allSatisfy {
                        !parameter.mask[$0] || bytes[$0] == signature.argumentBytes[index][$0]
                    }
                    if !same {
                        wrong.append(index)
                    }
                }
                slot.copyMemory(from: signature.resultBytes, byteCount: signature.resultBytes.count)
            }
            let back = try #require(try library.getSymbol("back_\(signature.number)"))
            let call = unsafeBitCast(back, to: (@convention(c) (UnsafeRawPointer) -> Void).self)
            call(trampoline.address)
            #expect(wrong.isEmpty, "\(signature.encoding)\n\(signature.source)")
            #expect(try FFI.getUint64(mismatches) == 0, "\(signature.encoding)\n\(signature.source)")
        }
    }

    @Test("Values carry the same bytes", arguments: Kind.allCases)
    func values(kind: Kind) throws {
        let library = try Self.library(.default, kind)
        let mismatches = try library.getSymbol("mismatches")
        // Random bits are no good as `float` values: not all of them survive as numbers.
        let signatures = kind.signatures.filter { !$0.parameters.contains { [.float, .longDouble].contains($0.type) } }
        #expect(signatures.count > 40)
        for signature in signatures {
            let types = FFISignature(result: signature.result.type, parameters: signature.parameters.map(\.type))
            let function = try library.getFunction("call_\(signature.number)", types)
            let arguments = try zip(signature.parameters, signature.argumentBytes).map { parameter, bytes in
                let buffer = FFI.Buffer(bytes)
                defer { withExtendedLifetime(buffer) {} }
                return ValueReader.read(try #require(buffer.baseAddress), as: parameter.type.native)
            }
            try function.call(arguments)
            #expect(try FFI.getUint64(mismatches) == 0, "\(signature.encoding)\n\(signature.source)")
        }
    }
}

// Licensed under Apache License v2.0. See LICENSE for details.

/// A call of a function with scalar arguments only, for signatures that are known only at run time.
///
/// On x86-64 (System V) and AArch64 the integer and the floating-point registers are filled independently of each other; on
/// x86-64 what does not fit lies on the stack in order, a word each. So one C function type that fills all registers (and one that
/// also fills some words of stack) calls every such function: what the function does not look at does no harm, and
/// its words in the frame hold anything. A `float` is the low half of its register or word. This costs a tenth of libffi's way.
struct RegisterCall: BitwiseCopyable {
    /// Where the result comes, and whether there are arguments on the stack; `integers` has no floating-point ones.
    private enum Shape: BitwiseCopyable {
        case integers, integer, float, double
        case integerWithStack, floatWithStack, doubleWithStack
    }

    private static let integerCount = 6
    private static let floatCount = 8
    // AArch64 has two more integer registers before its stack, and Apple's convention packs narrow arguments there.
    #if arch(x86_64)
        private static let stackCount = 8
    #else
        private static let stackCount = 0
    #endif

    /// The size of the frame in bytes: a word for each register, the integer ones first, and for each of eight words of stack.
    static let frameSize = QuickFrame.byteCount

    private let shape: Shape

    /// Nothing when the signature has records, a long double, variadic arguments or too many arguments.
    ///
    /// - Parameters:
    ///   - encoding: The signature.
    ///   - offsets: Where the arguments lie in the frame, in bytes.
    init?(_ encoding: InterfaceEncoding, offsets places: inout [Int]) {
        guard Self.isSupported, encoding.fixedCount == nil else { return nil }
        var offsets: [Int] = []
        var (integers, floats, stack) = (0, 0, 0)
        for parameter in encoding.parameters {
            guard case .scalar(let code) = parameter, code != .longDouble else { return nil }
            if code.isFloatingPoint, floats < Self.floatCount {
                offsets.append((Self.integerCount + floats) * 8)
                floats += 1
            } else if !code.isFloatingPoint, integers < Self.integerCount {
                offsets.append(integers * 8)
                integers += 1
            } else {
                offsets.append((Self.integerCount + Self.floatCount + stack) * 8)
                stack += 1
            }
        }
        guard stack <= Self.stackCount else { return nil }
        places = offsets
        switch encoding.result {
        case .scalar(.longDouble), .record, .shaped: return nil
        case .scalar(.float): shape = stack == 0 ? .float : .floatWithStack
        case .scalar(.double): shape = stack == 0 ? .double : .doubleWithStack
        case nil, .scalar: shape = stack > 0 ? .integerWithStack : floats > 0 ? .integer : .integers
        }
    }

    private static var isSupported: Bool {
        #if (arch(x86_64) || arch(arm64)) && !os(Windows)
            true
        #else
            false
        #endif
    }

    // The argument lists are easier to check in lines of their own length.
    // swift-format-ignore
    /// Calls a function whose arguments lie in the frame, integers widened to 8 bytes.
    ///
    /// - Returns: The result's register: a narrow integer is in its low part, and so is a `float`.
    @inline(__always)
    func call(_ function: UnsafeRawPointer, frame: UnsafeRawPointer) -> UInt64 {
        let i = frame.assumingMemoryBound(to: Int.self)
        let d = (frame + Self.integerCount * 8).assumingMemoryBound(to: Double.self)
        let s = i + (Self.integerCount + Self.floatCount)
        switch shape {
        case .integers:
            let call = unsafeBitCast(function, to: IntegersFunction.self)
            return UInt64(truncatingIfNeeded: call(i[0], i[1], i[2], i[3], i[4], i[5]))
        case .integer:
            let call = unsafeBitCast(function, to: IntegerFunction.self)
            return UInt64(truncatingIfNeeded: call(
                i[0], i[1], i[2], i[3], i[4], i[5], d[0], d[1], d[2], d[3], d[4], d[5], d[6], d[7]
            ))
        case .float:
            let call = unsafeBitCast(function, to: FloatFunction.self)
            let value = call(
                i[0], i[1], i[2], i[3], i[4], i[5], d[0], d[1], d[2], d[3], d[4], d[5], d[6], d[7]
            )
            return UInt64(value.bitPattern)
        case .double:
            let call = unsafeBitCast(function, to: DoubleFunction.self)
            let value = call(
                i[0], i[1], i[2], i[3], i[4], i[5], d[0], d[1], d[2], d[3], d[4], d[5], d[6], d[7]
            )
            return value.bitPattern
        case .integerWithStack:
            let call = unsafeBitCast(function, to: IntegerWithStackFunction.self)
            return UInt64(truncatingIfNeeded: call(
                i[0], i[1], i[2], i[3], i[4], i[5], d[0], d[1], d[2], d[3], d[4], d[5], d[6], d[7], s[0], s[1], s[2],
                s[3], s[4], s[5], s[6], s[7]
            ))
        case .floatWithStack:
            let call = unsafeBitCast(function, to: FloatWithStackFunction.self)
            let value = call(
                i[0], i[1], i[2], i[3], i[4], i[5], d[0], d[1], d[2], d[3], d[4], d[5], d[6], d[7], s[0], s[1], s[2],
                s[3], s[4], s[5], s[6], s[7]
            )
            return UInt64(value.bitPattern)
        case .doubleWithStack:
            let call = unsafeBitCast(function, to: DoubleWithStackFunction.self)
            let value = call(
                i[0], i[1], i[2], i[3], i[4], i[5], d[0], d[1], d[2], d[3], d[4], d[5], d[6], d[7], s[0], s[1], s[2],
                s[3], s[4], s[5], s[6], s[7]
            )
            return value.bitPattern
        }
    }
}

// Six integer registers, eight floating-point registers, and then eight words of stack.

private typealias IntegersFunction = @convention(c) (Int, Int, Int, Int, Int, Int) -> Int

// swift-format-ignore
private typealias IntegerFunction = @convention(c) (
    Int, Int, Int, Int, Int, Int, Double, Double, Double, Double, Double, Double, Double, Double
) -> Int

// swift-format-ignore
private typealias FloatFunction = @convention(c) (
    Int, Int, Int, Int, Int, Int, Double, Double, Double, Double, Double, Double, Double, Double
) -> Float

// swift-format-ignore
private typealias DoubleFunction = @convention(c) (
    Int, Int, Int, Int, Int, Int, Double, Double, Double, Double, Double, Double, Double, Double
) -> Double

// swift-format-ignore
private typealias IntegerWithStackFunction = @convention(c) (
    Int, Int, Int, Int, Int, Int, Double, Double, Double, Double, Double, Double, Double, Double, Int, Int, Int, Int,
    Int, Int, Int, Int
) -> Int

// swift-format-ignore
private typealias FloatWithStackFunction = @convention(c) (
    Int, Int, Int, Int, Int, Int, Double, Double, Double, Double, Double, Double, Double, Double, Int, Int, Int, Int,
    Int, Int, Int, Int
) -> Float

// swift-format-ignore
private typealias DoubleWithStackFunction = @convention(c) (
    Int, Int, Int, Int, Int, Int, Double, Double, Double, Double, Double, Double, Double, Double, Int, Int, Int, Int,
    Int, Int, Int, Int
) -> Double

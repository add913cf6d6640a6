// Licensed under Apache License v2.0. See LICENSE for details.

/// Finds the records that libffi before 3.4.7 passes wrong on x86-64.
///
/// In the System V convention a record of 9 to 16 bytes whose first word is an integer and whose second is floating-point
/// takes one register of each kind. Those versions of libffi copy 16 bytes for the integer word; when it lands in the
/// sixth and last integer register, the copy runs over the first floating-point register. Handing over the two words as
/// two arguments puts the same values into the same registers.
struct RegisterCount {
    private var integers = 0
    private var floats = 0

    /// Starts with the registers that the result takes: its address, when it is returned in memory.
    init(result: InterfaceEncoding.Value?) {
        switch result {
        case .record(let codes)?
        where Words(codes).isInMemory && codes != [.longDouble] && codes != [.complexLongDouble]:
            integers = 1
        case .shaped(_, _, let words)? where words.isEmpty: integers = 1
        default: break
        }
    }

    /// Whether both words of a 128-bit integer find an integer register; C puts it on the stack whole otherwise.
    var hasTwoIntegers: Bool { integers + 2 <= 6 }

    /// Counts one argument; says whether it must be handed over as two.
    mutating func mustSplit(_ value: InterfaceEncoding.Value) -> Bool {
        let words: Words
        switch value {
        case .scalar(let code): words = Words([code])
        case .record(let codes): words = Words(codes)
        case .shaped(_, _, let classes):
            if classes.isEmpty { return false }
            words = Words(classes)
        }
        guard !words.isInMemory, integers + words.integers <= 6, floats + words.floats <= 8 else {
            return false
        }
        let split = words.isIntegerThenFloat && integers == 5 && floats > 0
        integers += words.integers
        floats += words.floats
        return split
    }

    /// The classes of the 8-byte words of a value.
    private struct Words {
        var isInMemory = false
        var isInteger: [Bool] = []

        init(_ codes: [ScalarCode]) {
            if codes == [.int128] {
                isInteger = [true, true]
                return
            }
            var offset = 0
            for code in codes {
                offset = offset.roundedUp(to: code.alignment)
                let word = offset / 8
                if code == .longDouble || code == .complexLongDouble || word > 1 {
                    isInMemory = true
                    return
                }
                if word == isInteger.count {
                    isInteger.append(false)
                }
                isInteger[word] = isInteger[word] || !code.isFloatingPoint
                offset += code.size
            }
        }

        var integers: Int { isInteger.count { $0 } }
        var floats: Int { isInteger.count - integers }
        var isIntegerThenFloat: Bool { isInteger == [true, false] }
    }
}

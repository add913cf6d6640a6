// Licensed under Apache License v2.0. See LICENSE for details.

extension RecordLayout {
    /// A rule of how records travel.
    package enum Convention: Hashable, Sendable {
        /// System V's on x86-64: every 8 bytes have a class of their own.
        case words
        /// AArch64's: floating-point only where all of a record is one floating type, at most four times (AAPCS64, 6.8.2).
        case homogeneous

        /// This process's.
        package static var own: Convention {
            #if arch(arm64)
                .homogeneous
            #else
                .words
            #endif
        }
    }

    /// How C passes the record: libffi knows neither unions nor arrays, nor packed or over-aligned records.
    ///
    /// Word by word of 8 bytes, as the System V convention says: one whose scalars are all floating-point is floating-point,
    /// any other is an integer as wide as the record's alignment; a record of more than two words, or with a member that is
    /// not aligned, is in memory. Where such words would have another size or alignment than the record, both are said.
    ///
    /// - Parameters:
    ///   - name: The record's name, for the error.
    ///   - convention: The rule to go by.
    /// - Throws: ``FFIError`` with `invalidArgumentValue` for a record that libffi cannot pass right.
    package func passed(
        name: String,
        convention: Convention = .own
    ) throws(FFIError) -> InterfaceEncoding.Value {
        if fields.map(\.code) == [.longDouble], size == ScalarCode.longDouble.size {
            return .record([.longDouble])
        }
        let classes = (0..<(size + 7) / 8).map(wordClass)
        let isMisaligned = fields.contains { !$0.offset.isMultiple(of: $0.code.alignment) }
        let isInMemory =
            size > 16 || isMisaligned || classes.contains(.memory)
            || classes.last == .extendedEnd && classes.first != .extended
        if let fault = fault(classes, isInMemory: isInMemory, convention) {
            throw FFIError(
                .invalidArgumentValue,
                "\(name) cannot be passed by value: \(fault). Pass a pointer to it.",
                symbol: name
            )
        }
        if convention == .homogeneous { return homogeneous ?? plain }
        if !isInMemory, classes == [.extended, .extendedEnd] { return .record([.longDouble]) }
        let flat = InterfaceEncoding.Value.record(stride(from: 0, to: size, by: 8).flatMap(codes))
        if !isMisaligned, size <= 64, flat.size == size, flat.alignment == alignment {
            return flat
        }
        if isInMemory { return .shaped(size: size, alignment: alignment, words: []) }
        let words = classes.enumerated().map { position, word -> ScalarCode in
            // No more than the record's own bytes may be read.
            if word == .floating { size - position * 8 > 4 ? .double : .float } else { .uint64 }
        }
        return .shaped(size: size, alignment: alignment, words: words)
    }

    /// One floating type at most four times; nothing for any other record.
    private var homogeneous: InterfaceEncoding.Value? {
        let count = Set(fields.map(\.offset)).count
        guard let code = fields.first?.code, code.isFloatingPoint, count <= 4, fields.allSatisfy({ $0.code == code })
        else {
            return nil
        }
        return .record(Array(repeating: code, count: count))
    }

    /// Integers as wide as the record's alignment.
    private var plain: InterfaceEncoding.Value {
        if size > 64 { return .shaped(size: size, alignment: alignment, words: []) }
        return .record(Array(repeating: integer, count: size / integer.size))
    }

    /// The class of 8 bytes.
    private enum WordClass {
        case none, integer, floating, extended, extendedEnd, memory

        func merged(with other: WordClass) -> WordClass {
            if self == other || other == .none { return self }
            if self == .none { return other }
            if self == .memory || other == .memory { return .memory }
            if self == .integer || other == .integer { return .integer }
            // What is left is a long double over something else.
            return .memory
        }
    }

    private func wordClass(_ word: Int) -> WordClass {
        fields.reduce(.none) { merged, field in
            let first = field.offset / 8
            guard word >= first, word <= (field.offset + field.code.size - 1) / 8 else { return merged }
            if field.code == .longDouble { return merged.merged(with: word == first ? .extended : .extendedEnd) }
            return merged.merged(with: field.code.isFloatingPoint ? .floating : .integer)
        }
    }

    private func fault(_ classes: [WordClass], isInMemory: Bool, _ convention: Convention) -> String? {
        if fields.isEmpty || size == 0 { return "it is empty" }
        if alignment > 16 { return "its alignment is \(alignment) bytes, beyond what libffi can pass" }
        if convention == .words, Self.isSystemV {
            if !isInMemory, classes.contains(.none) { return "eight of its bytes hold no member" }
            if !isInMemory, classes.last == .floating, !size.isMultiple(of: 4) {
                return "its last floating-point word is shorter than libffi reads"
            }
            return nil
        }
        if fields.contains(where: { $0.code == .longDouble }) { return "it has a long double beside other members" }
        if fields.contains(where: { $0.code == .half }) { return "it has a _Float16, which libffi does not know" }
        if alignment > 8 { return "its alignment is \(alignment) bytes, beyond what libffi can pass" }
        if convention == .homogeneous, let homogeneous, homogeneous.alignment != alignment {
            return "libffi cannot pass it in floating-point registers"
        }
        return nil
    }

    private static var isSystemV: Bool {
        #if arch(x86_64) && !os(Windows)
            true
        #else
            false
        #endif
    }

    /// The scalars that stand for the word of 8 bytes, or what is left of it, at an offset.
    private func codes(at start: Int) -> [ScalarCode] {
        let end = min(start + 8, size)
        let inside = fields.filter { $0.offset < end && $0.offset + $0.code.size > start }
        let code: ScalarCode
        if inside.allSatisfy(\.code.isFloatingPoint) {
            code = alignment == 8 ? .double : .float
        } else {
            code = integer
        }
        return Array(repeating: code, count: (end - start) / code.size)
    }

    /// The integer that is as wide as the record's alignment.
    private var integer: ScalarCode {
        switch alignment {
        case 1: .uint8
        case 2: .uint16
        case 4: .uint32
        default: .uint64
        }
    }
}

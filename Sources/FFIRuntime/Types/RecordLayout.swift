// Licensed under Apache License v2.0. See LICENSE for details.

/// Where the scalars of a record lie, unions and arrays included.
package struct RecordLayout: Hashable, Sendable {
    /// A scalar at its offset in bytes.
    package struct Field: Hashable, Sendable {
        package let offset: Int
        package let code: ScalarCode
    }

    /// The scalars. Members of unions overlap.
    package let fields: [Field]
    /// The size in bytes, trailing padding included.
    package let size: Int
    /// The alignment in bytes.
    package let alignment: Int

    /// Creates a layout from what a C compiler says.
    package init(fields: [Field], size: Int, alignment: Int) {
        self.fields = fields
        self.size = size
        self.alignment = alignment
    }

    /// Lays members out one after another, as C lays out a struct.
    init(inOrder members: [FFIType]) {
        var fields: [Field] = []
        var size = 0
        for member in members {
            size = size.roundedUp(to: member.alignment)
            fields += member.fields(at: size)
            size += member.size
        }
        let alignment = members.map(\.alignment).max() ?? 1
        self.init(fields: fields, size: size.roundedUp(to: alignment), alignment: alignment)
    }

    /// Lays members out over one another, as C lays out a union.
    init(overlapping members: [FFIType]) {
        let alignment = members.map(\.alignment).max() ?? 1
        let size = (members.map(\.size).max() ?? 0).roundedUp(to: alignment)
        self.init(fields: members.flatMap { $0.fields(at: 0) }, size: size, alignment: alignment)
    }
}

extension FFIType {
    /// A struct with these members, laid out as C does.
    ///
    /// Values are the struct's bytes, ``FFIValue/bytes(_:)``.
    ///
    /// - Throws: ``FFIError`` with `invalidArgumentValue` when the record cannot be passed by value; its name is in the text.
    public static func record(_ members: [FFIType]) throws(FFIError) -> FFIType {
        try FFIType("struct", members, RecordLayout(inOrder: members))
    }

    /// A union of these members.
    ///
    /// - Throws: ``FFIError`` with `invalidArgumentValue` when the union cannot be passed by value.
    public static func union(_ members: [FFIType]) throws(FFIError) -> FFIType {
        try FFIType("union", members, RecordLayout(overlapping: members))
    }

    /// A fixed array, as a member of a record. C passes no arrays by value.
    ///
    /// - Throws: ``FFIError`` with `invalidArgumentValue` when the array is empty or of `void`.
    public static func array(_ element: FFIType, count: Int) throws(FFIError) -> FFIType {
        let members = Array(repeating: element, count: max(count, 0))
        return try FFIType("\(element)[\(count)]", [], RecordLayout(inOrder: members))
    }

    private init(_ keyword: String, _ members: [FFIType], _ layout: RecordLayout) throws(FFIError) {
        let name = members.isEmpty ? keyword : "\(keyword) {\(members.map(\.name).joined(separator: "; "))}"
        if members.contains(.void) {
            throw FFIError(.invalidArgumentValue, "\(name) has a member of type void.", symbol: name)
        }
        self.init(name: name, native: try layout.passed(name: name), record: layout)
    }

    /// A record with the layout that a C compiler gave it.
    ///
    /// - Throws: ``FFIError`` with `invalidArgumentValue` when the record cannot be passed by value; its name is in the text.
    init(name: String, layout: RecordLayout) throws(FFIError) {
        self.init(name: name, native: try layout.passed(name: name), record: layout)
    }

    /// The scalars of a value that lies at an offset.
    fileprivate func fields(at offset: Int) -> [RecordLayout.Field] {
        if let record {
            return record.fields.map { RecordLayout.Field(offset: offset + $0.offset, code: $0.code) }
        }
        guard case .scalar(let code)? = native else { return [] }
        return [RecordLayout.Field(offset: offset, code: code)]
    }
}

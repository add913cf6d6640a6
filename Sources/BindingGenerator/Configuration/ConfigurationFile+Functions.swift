// Licensed under Apache License v2.0. See LICENSE for details.

extension ConfigurationFile {
    /// What is said about the functions of some names.
    package struct FunctionEntry: Hashable, Sendable {
        /// A regular expression for whole names.
        package var match: String
        private var name: String?
        private var closures: [FunctionRule.Closure]
        private var buffers: [FunctionRule.Buffer]
        private var outputs: [FunctionRule.Output]
        private var string: FunctionRule.StringResult?
        private var status: FunctionRule.Status?

        func rule(matching pattern: NamePattern) -> FunctionRule {
            var rule = FunctionRule(match: pattern)
            rule.name = name
            rule.closures = closures
            rule.buffers = buffers
            rule.outputs = outputs
            rule.string = string
            rule.status = status
            return rule
        }
    }
}

extension ConfigurationFile.FunctionEntry: Decodable {
    enum CodingKeys: String, CodingKey, CaseIterable {
        case match, name, closures, buffers, outputs, string, status
    }

    package init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        match = try container.decode(String.self, forKey: .match)
        name = try container.decodeIfPresent(String.self, forKey: .name)
        if let name, !SwiftIdentifier.isIdentifier(name) {
            throw DecodingError.dataCorruptedError(
                forKey: .name,
                in: container,
                debugDescription: "'\(name)' cannot name a Swift function"
            )
        }
        closures = try container.decodeIfPresent([FunctionRule.Closure].self, forKey: .closures) ?? []
        buffers = try container.decodeIfPresent([FunctionRule.Buffer].self, forKey: .buffers) ?? []
        outputs = try container.decodeIfPresent([FunctionRule.Output].self, forKey: .outputs) ?? []
        string = try container.decodeIfPresent(FunctionRule.StringResult.self, forKey: .string)
        status = try container.decodeIfPresent(FunctionRule.Status.self, forKey: .status)
    }
}

extension FunctionRule.ParameterReference: Decodable {
    package init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if let index = try? container.decode(Int.self) {
            self = .index(index)
        } else {
            self = .name(try container.decode(String.self))
        }
    }
}

extension FunctionRule.Output: Decodable {
    enum CodingKeys: String, CodingKey, CaseIterable {
        case parameter, onFailure
    }

    /// Reads a parameter, or an object with one.
    package init(from decoder: any Decoder) throws {
        if let parameter = try? FunctionRule.ParameterReference(from: decoder) {
            self.init(parameter)
            return
        }
        let container = try decoder.container(keyedBy: CodingKeys.self)
        self.init(
            try container.decode(FunctionRule.ParameterReference.self, forKey: .parameter),
            onFailure: try container.decodeIfPresent(String.self, forKey: .onFailure)
        )
    }
}

extension FunctionRule.Message: Decodable {
    enum CodingKeys: String, CodingKey, CaseIterable {
        case function, arguments
    }

    /// Reads a function's name, or an object with one.
    package init(from decoder: any Decoder) throws {
        if let function = try? decoder.singleValueContainer().decode(String.self) {
            self.init(function: function)
            return
        }
        let container = try decoder.container(keyedBy: CodingKeys.self)
        let arguments = try container.decodeIfPresent([FunctionRule.ParameterReference].self, forKey: .arguments)
        self.init(
            function: try container.decode(String.self, forKey: .function),
            arguments: arguments?.map { $0 == .name("status") ? .status : .parameter($0) }
        )
    }
}

extension FunctionRule.Closure: Decodable {
    enum CodingKeys: String, CodingKey, CaseIterable {
        case callback, context, contextArgument, destroy, lifetime
    }

    enum Word: String, CaseIterable { case call, process }

    package init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        let destroy = try container.decodeIfPresent(FunctionRule.ParameterReference.self, forKey: .destroy)
        let word: Word? = try container.decodeWordIfPresent(forKey: .lifetime)
        if destroy != nil, word != nil {
            throw DecodingError.dataCorruptedError(
                forKey: .lifetime,
                in: container,
                debugDescription: "a closure that 'destroy' releases needs no lifetime"
            )
        }
        self.init(
            callback: try container.decode(FunctionRule.ParameterReference.self, forKey: .callback),
            context: try container.decodeIfPresent(FunctionRule.ParameterReference.self, forKey: .context),
            contextArgument: try container.decodeIfPresent(Int.self, forKey: .contextArgument),
            lifetime: destroy.map { .destroyed(by: $0) } ?? (word == .process ? .process : .call)
        )
    }
}

extension FunctionRule.Buffer: Decodable {
    enum CodingKeys: String, CodingKey, CaseIterable {
        case pointer, count
    }

    package init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        self.init(
            pointer: try container.decode(FunctionRule.ParameterReference.self, forKey: .pointer),
            count: try container.decode(FunctionRule.ParameterReference.self, forKey: .count)
        )
    }
}

extension FunctionRule.StringResult: Decodable {
    enum CodingKeys: String, CodingKey, CaseIterable {
        case free
    }

    package init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        self.init(free: try container.decodeIfPresent(String.self, forKey: .free))
    }
}

extension FunctionRule.Status: Decodable {
    enum CodingKeys: String, CodingKey, CaseIterable {
        case success, message
    }

    enum Word: String, CaseIterable { case nonnegative, nonzero, nonnull }

    package init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        let message = try container.decodeIfPresent(FunctionRule.Message.self, forKey: .message)
        if let values = try? container.decode([StatusValue].self, forKey: .success) {
            self.init(success: .values(values.map(\.text)), message: message)
            return
        }
        let word: Word? = try container.decodeWordIfPresent(forKey: .success)
        switch word {
        case .nonnegative: self.init(success: .nonnegative, message: message)
        case .nonzero: self.init(success: .nonzero, message: message)
        case .nonnull: self.init(success: .nonnull, message: message)
        case nil: self.init(success: .values(["0"]), message: message)
        }
    }
}

/// A status in a configuration: a number, or the name of a constant.
private struct StatusValue: Decodable {
    var text: String

    init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if let number = try? container.decode(Int64.self) {
            text = String(number)
        } else {
            text = try container.decode(String.self)
        }
    }
}

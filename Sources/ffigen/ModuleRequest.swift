// Licensed under Apache License v2.0. See LICENSE for details.

import BindingGenerator
import CInterface
import ClangScanner
import FFIDefinitions

/// One module to generate, with the options and the configuration file put together.
struct ModuleRequest {
    /// What a module is made of.
    enum Source {
        case headers(ScanRequest)
        case definitions(Definitions, file: String)
    }

    var configuration: ModuleConfiguration
    var source: Source
    /// What is read for the other ones of several targets.
    var furtherTargets: [ScanRequest] = []
    var emissions: Set<OutputKind>
    var folder: String
    /// How many declarations may be left out; nil for any number.
    var maxSkipped: Int?
    /// Where the configuration file has the module.
    var origin = ModuleOrigin()
    /// What the configuration says for clang: its arguments, how many of the macros' signatures are its own, and the key of
    /// its target.
    var configuredArguments: [String] = []
    var configuredMacros = 0
    var configuredTarget: String?
    /// Libraries that say which symbols are optional, from old to new.
    var checkAgainst: [LibraryVersion] = []

    /// Where the shim goes.
    var shimFolder: String

    /// The path of one of the module's files.
    func path(ending suffix: some StringProtocol) -> String { Self.path(configuration.module + suffix, in: folder) }

    /// The path of a file of the module's shim: in a folder that SwiftPM takes for a C target.
    func shimPath(_ name: String) -> String { Self.path(name, in: shimFolder) }

    private static func path(_ name: String, in folder: String) -> String {
        folder == "." ? name : "\(folder)/\(name)"
    }

    /// The modules that the options ask for: those of the configuration file, or one for the headers named.
    static func requests(for options: Generate, clangArguments: [String]) throws -> [ModuleRequest] {
        guard let path = options.config else {
            let modules = try modules(of: options)
            return try distinct(
                modules.map { module in
                    try request(
                        for: module,
                        at: ModuleOrigin(),
                        base: "",
                        options: options,
                        clangArguments: clangArguments
                    )
                }
            )
        }
        let text = try TextFile.read(path)
        let file: ConfigurationFile
        do {
            file = try ConfigurationFile(json5: text)
        } catch {
            throw CommandError(error, in: path)
        }
        if options.module != nil, file.modules.count > 1 {
            throw CommandError("--module names one module, but \(path) has \(file.modules.count)")
        }
        let base = TextFile.folder(of: path)
        let requests = try file.modules.enumerated().map { position, module in
            let origin = ModuleOrigin(position, of: file, at: path)
            do {
                var request = try request(
                    for: module,
                    at: origin,
                    base: base,
                    options: options,
                    clangArguments: clangArguments
                )
                let used = request.configuration.filter.used
                request.configuration.filter = try file.filter(ofModule: position, in: path)
                request.configuration.filter.used = used
                request.configuration.rules = try file.rules(ofModule: position, in: path)
                request.configuration.sharedTypes = try sharedTypes(
                    of: module,
                    named: request.configuration.module,
                    at: origin,
                    base: base
                )
                request.configuration.renaming = try file.renaming(ofModule: position, in: path)
                let place = file.place(of: "$.modules[\(position)]")
                request.configuration.location = SourceLocation(file: path, line: place.line, column: place.column)
                request.configuration.condition = module.condition
                request.configuration.preamble = module.preamble
                return request
            } catch let error as ConfigurationError {
                throw CommandError(error, in: path)
            } catch {
                throw origin.located(error)
            }
        }
        return try distinct(requests)
    }

    /// The modules of the files on the command line.
    private static func modules(of options: Generate) throws -> [ConfigurationFile.Module] {
        let documents = options.headers.filter { $0.hasSuffix(".ffi.json") }
        let headers = options.headers.filter { !$0.hasSuffix(".ffi.json") }
        let separate = options.separate ? SeparateHeaders.roots(of: headers).map { [$0] } : [headers]
        let modules =
            separate.filter { !$0.isEmpty }.map { ConfigurationFile.Module(headers: $0) }
            + documents.map { ConfigurationFile.Module(definitions: $0) }
        if modules.count > 1, !options.separate {
            throw CommandError(
                "a definitions document is a module of its own; add --separate for a module of each file"
            )
        }
        return modules
    }

    private static func distinct(_ requests: [ModuleRequest]) throws -> [ModuleRequest] {
        var names: Set<String> = []
        for request in requests {
            let name = request.configuration.module
            // Files of names that differ in case only are one file on some systems.
            guard !names.insert(name.lowercased()).inserted else { continue }
            throw request.origin.located(
                CommandError("two modules are called '\(name)': give each its own name"),
                "name"
            )
        }
        return requests
    }

    private static func request(
        for module: ConfigurationFile.Module,
        at origin: ModuleOrigin,
        base: String,
        options: Generate,
        clangArguments: [String]
    ) throws -> ModuleRequest {
        let targets = try targets(of: module, at: origin, base: base, options)
        let (source, derived, known) = try source(
            of: module,
            at: origin,
            target: targets.first,
            base: base,
            options: options,
            clangArguments: clangArguments
        )
        let further = try targets.dropFirst().compactMap { target in
            let further = try Self.source(
                of: module,
                at: origin,
                target: target,
                base: base,
                options: options,
                clangArguments: clangArguments
            )
            return if case .headers(let request) = further.source { request } else { nil as ScanRequest? }
        }
        guard let name = options.module ?? module.name ?? derived else {
            throw origin.located(
                CommandError("no module name can be made of '\(module.headers[0])'; give one with --module"),
                "headers[0]"
            )
        }
        guard ModuleName.isValid(name) else {
            throw origin.located(
                CommandError("'\(name)' cannot name a Swift module: \(ModuleName.rule)"),
                options.module == nil ? "name" : ""
            )
        }
        let libraries = options.library.isEmpty ? module.libraries ?? known : options.library
        if libraries.isEmpty { throw CommandError("module '\(name)' has no library to open; name one") }
        if let index = libraries.firstIndex(where: { $0.isEmpty || $0.contains { $0.isNewline || $0 == "\0" } }) {
            let problem = CommandError(
                "a library is named as 'sqlite3' is, or by a path; '\(libraries[index])' is neither"
            )
            throw origin.located(problem, "libraries[\(index)]")
        }
        let emissions = try options.emissions() ?? emissions(of: module, options)
        if module.definitions != nil, emissions.contains(.definitions) {
            throw origin.located(CommandError("module '\(name)' is made of definitions; emit swift alone"), "emit")
        }
        let perFile =
            options.declarationsPerFile ?? module.declarationsPerFile ?? (options.plan.outputs.isEmpty ? 3000 : 0)
        let isRelative = { (path: String) in !path.hasPrefix("/") && !base.isEmpty && base != "." }
        let usedBy =
            options.usedBy.isEmpty ? module.usedBy.map { isRelative($0) ? "\(base)/\($0)" : $0 } : options.usedBy
        var filter = DeclarationFilter()
        if !usedBy.isEmpty { filter.used = UsedNames() }
        for (index, path) in usedBy.enumerated() {
            try origin.located("usedBy[\(index)]", isOption: !options.usedBy.isEmpty) {
                filter.used?.formUnion(try UsingSources.names(in: path, besides: "\(name).swift"))
            }
        }
        let style = options.style ?? module.style ?? .library
        var styles = try enumerationStyles(of: module, options: options)
        styles.followsImporter = style == .dropIn
        var request = ModuleRequest(
            configuration: ModuleConfiguration(
                module: name,
                libraryNames: libraries,
                accessLevel: options.accessLevel ?? module.accessLevel ?? .public,
                callPath: options.callPath ?? module.callPath ?? .auto,
                optionalSymbols: Set(module.optionalSymbols),
                carriesDocumentation: options.documentation ?? module.documentation ?? true,
                declarationsPerFile: perFile == 0 ? nil : perFile,
                filter: filter,
                checksLayouts: emissions.contains(.layoutChecks) || emissions.contains(.cLayoutChecks),
                enumerationStyles: styles
            ),
            source: source,
            furtherTargets: further,
            emissions: emissions,
            folder: withoutSlash(options.output),
            maxSkipped: options.maxSkipped ?? module.maxSkipped,
            origin: origin,
            checkAgainst: try libraryVersions(of: module, at: origin, base: base, options),
            shimFolder: withoutSlash(options.shimOutput ?? options.output)
        )
        request.configuration.style = style
        request.configuredArguments = module.clangArguments
        request.configuredMacros = module.wrapMacros.count
        if options.target == nil, options.targets == nil {
            request.configuredTarget = module.target != nil ? "target" : module.targets.isEmpty ? nil : "targets"
        }
        request.configuration.namedOptionalSymbols = module.optionalSymbols.enumerated().map { index, symbol in
            RenamingRules.Located(symbol, at: origin.location("optionalSymbols[\(index)]"))
        }
        return request
    }

    /// The styles of the configuration file, with those of the options before them.
    private static func enumerationStyles(
        of module: ConfigurationFile.Module,
        options: Generate
    ) throws -> EnumerationStyles {
        var styles = module.enums ?? EnumerationStyles()
        for index in styles.rules.indices { styles.rules[index].location?.file = options.config ?? "" }
        for argument in options.enumStyle {
            let (pattern, style) = try Generate.enumStyle(argument)
            if let pattern {
                styles.rules.removeAll { $0.pattern == pattern }
                styles.rules.append(EnumerationStyles.Rule(pattern: pattern, style: style))
            } else {
                styles.fallback = style
            }
        }
        return styles
    }

    private static func withoutSlash(_ folder: String) -> String {
        folder.count > 1 && folder.hasSuffix("/") ? String(folder.dropLast()) : folder
    }

    private static func globs(
        _ options: [String],
        _ texts: [String],
        _ key: String,
        _ origin: ModuleOrigin
    ) throws -> [HeaderGlob] {
        try options.map { try HeaderGlob($0) }
            + texts.enumerated().map { index, text in
                try origin.located("\(key)[\(index)]") {
                    try HeaderGlob(text, at: origin.location("\(key)[\(index)]"))
                }
            }
    }

    /// Where a module comes from, the name it has by itself, and the libraries it is about.
    private static func source(
        of module: ConfigurationFile.Module,
        at origin: ModuleOrigin,
        target: TargetEntry?,
        base: String,
        options: Generate,
        clangArguments: [String]
    ) throws -> (source: Source, name: String?, libraries: [String]) {
        if let document = module.definitions {
            if options.target != nil || !clangArguments.isEmpty {
                throw CommandError(
                    "\(document) holds one target's definitions; --target and clang's arguments cannot change it"
                )
            }
            let path = document.hasPrefix("/") || base.isEmpty ? document : "\(base)/\(document)"
            let definitions: Definitions
            do {
                definitions = try Definitions(json: try origin.located("definitions") { try TextFile.read(path) })
            } catch var error as DefinitionsError {
                error.file = path
                throw error
            }
            return (
                .definitions(definitions, file: TextFile.name(of: document)), definitions.module,
                definitions.library.names
            )
        }
        for (index, argument) in module.clangArguments.enumerated() {
            try origin.located("clangArguments[\(index)]") { try ClangOutputs.check(argument) }
        }
        try origin.located("targets") {
            for argument in target?.clangArguments ?? [] { try ClangOutputs.check(argument) }
        }
        for argument in clangArguments { try ClangOutputs.check(argument) }
        let own = target.map { Self.clangArguments(of: $0, base: base) } ?? []
        let arguments = ClangFolders.resolve(module.clangArguments, against: base) + own + clangArguments
        let places = target.map { Self.searchArguments(of: $0, base: base) } ?? []
        let search = HeaderSearch(clangArguments: arguments + places, base: base)
        let headers = try module.headers.enumerated().map { index, header in
            try origin.located("headers[\(index)]") { try search.resolve(header) }
        }
        let stem = stem(of: headers[0])
        return (
            .headers(
                ScanRequest(
                    headers: headers,
                    arguments: arguments,
                    target: target?.triple ?? options.target ?? module.target,
                    wrapsStatic: options.wrapStatic ?? module.wrapStatic ?? false,
                    macroSignatures: module.wrapMacros + options.wrapMacro,
                    included: try globs(options.includeHeaders, module.includeHeaders, "includeHeaders", origin),
                    excluded: try globs(options.excludeHeaders, module.excludeHeaders, "excludeHeaders", origin)
                )
            ),
            // Nobody reads a header twice for a name that was given.
            (options.module ?? module.name) == nil
                ? try ModuleName.derive(stem: stem, text: TextFile.read(headers[0])) : nil,
            [stem]
        )
    }

    private static func emissions(
        of module: ConfigurationFile.Module,
        _ options: Generate
    ) -> Set<OutputKind> {
        guard let words = module.emit else {
            return module.definitions != nil || options.plan.isSwiftByDefault ? [.swift] : Set(OutputKind.usual)
        }
        // The configuration has been checked for other words.
        return Set(words.compactMap(OutputKind.init))
    }

    /// A path's last part without its extension.
    private static func stem(of path: String) -> String {
        let name = TextFile.name(of: path)
        return name.lastIndex(of: ".").map { String(name[..<$0]) } ?? name
    }
}

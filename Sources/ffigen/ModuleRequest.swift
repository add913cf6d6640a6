// Licensed under Apache License v2.0. See LICENSE for details.

import BindingGenerator
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
    var emissions: Set<FFIGen.Emission>
    var folder: String

    /// The path of one of the module's files.
    func path(ending suffix: String) -> String {
        folder == "." ? configuration.module + suffix : "\(folder)/\(configuration.module)\(suffix)"
    }

    /// The modules that the options ask for: those of the configuration file, or one for the headers named.
    static func requests(for options: FFIGen, clangArguments: [String]) throws -> [ModuleRequest] {
        guard let path = options.config else {
            let modules = try modules(of: options)
            return try distinct(
                modules.map { try request(for: $0, base: "", options: options, clangArguments: clangArguments) }
            )
        }
        let text = try TextFile.read(path)
        let file: ConfigurationFile
        do {
            file = try ConfigurationFile(json5: text)
        } catch {
            throw CommandError("\(path): \(error)")
        }
        if options.module != nil, file.modules.count > 1 {
            throw CommandError("--module names one module, but \(path) has \(file.modules.count)")
        }
        let base = TextFile.folder(of: path)
        let requests = try file.modules.enumerated().map { position, module in
            do {
                return try request(for: module, base: base, options: options, clangArguments: clangArguments)
            } catch let error as CommandError {
                throw CommandError("\(path): $.modules[\(position)]: \(error)")
            }
        }
        do {
            return try distinct(requests)
        } catch {
            throw CommandError("\(path): \(error)")
        }
    }

    /// The modules of the files on the command line.
    private static func modules(of options: FFIGen) throws -> [ConfigurationFile.Module] {
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
        let names = requests.map(\.configuration.module)
        if let name = names.first(where: { name in names.count(where: { $0 == name }) > 1 }) {
            throw CommandError("two modules are called '\(name)': give each its own name")
        }
        return requests
    }

    private static func request(
        for module: ConfigurationFile.Module,
        base: String,
        options: FFIGen,
        clangArguments: [String]
    ) throws -> ModuleRequest {
        let (source, derived, known) = try source(
            of: module,
            base: base,
            options: options,
            clangArguments: clangArguments
        )
        guard let name = options.module ?? module.name ?? derived else {
            throw CommandError("no module name can be made of '\(module.headers[0])'; give one with --module")
        }
        guard ModuleName.isValid(name) else {
            throw CommandError("'\(name)' cannot name a Swift module: \(ModuleName.rule)")
        }
        let libraries = options.library.isEmpty ? module.libraries ?? known : options.library
        if libraries.isEmpty { throw CommandError("module '\(name)' has no library to open; name one") }
        if libraries.contains(where: \.isEmpty) {
            throw CommandError("a library of module '\(name)' has an empty name")
        }
        let emissions = try options.emissions() ?? emissions(of: module, options)
        if module.definitions != nil, emissions.contains(.definitions) {
            throw CommandError("module '\(name)' is made of definitions; emit swift alone")
        }
        return ModuleRequest(
            configuration: ModuleConfiguration(
                module: name,
                libraryNames: libraries,
                accessLevel: options.accessLevel ?? module.accessLevel ?? .public,
                callPath: options.callPath ?? module.callPath ?? .auto,
                optionalSymbols: Set(module.optionalSymbols),
                carriesDocumentation: options.documentation ?? module.documentation ?? true
            ),
            source: source,
            emissions: emissions,
            folder: options.output.count > 1 && options.output.hasSuffix("/")
                ? String(options.output.dropLast()) : options.output
        )
    }

    /// Where a module comes from, the name it has by itself, and the libraries it is about.
    private static func source(
        of module: ConfigurationFile.Module,
        base: String,
        options: FFIGen,
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
                definitions = try Definitions(json: try TextFile.read(path))
            } catch var error as DefinitionsError {
                error.file = path
                throw error
            }
            return (
                .definitions(definitions, file: TextFile.name(of: document)), definitions.module,
                definitions.library.names
            )
        }
        let arguments = ClangFolders.resolve(module.clangArguments, against: base) + clangArguments
        let search = HeaderSearch(clangArguments: arguments, base: base)
        let headers = try module.headers.map { try search.resolve($0) }
        let stem = stem(of: headers[0])
        return (
            .headers(ScanRequest(headers: headers, arguments: arguments, target: options.target ?? module.target)),
            try ModuleName.derive(stem: stem, text: TextFile.read(headers[0])),
            [stem]
        )
    }

    private static func emissions(
        of module: ConfigurationFile.Module,
        _ options: FFIGen
    ) throws -> Set<FFIGen.Emission> {
        guard let words = module.emit else {
            return module.definitions != nil || options.plan.isSwiftByDefault ? [.swift] : Set(FFIGen.Emission.allCases)
        }
        if words.isEmpty { throw CommandError("nothing is to be emitted; leave 'emit' out for both kinds") }
        return Set(
            try words.map { word in
                guard let kind = FFIGen.Emission(rawValue: word) else {
                    let names = FFIGen.Emission.allCases.map(\.rawValue).joined(separator: ", ")
                    throw CommandError("'\(word)' cannot be emitted; the kinds are \(names)")
                }
                return kind
            }
        )
    }

    /// A path's last part without its extension.
    private static func stem(of path: String) -> String {
        let name = TextFile.name(of: path)
        return name.lastIndex(of: ".").map { String(name[..<$0]) } ?? name
    }
}

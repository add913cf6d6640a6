// Licensed under Apache License v2.0. See LICENSE for details.

package import CInterface
import FFIRuntime

/// Reads headers with libclang and tells what they declare.
package struct ClangScanner: Sendable {
    let libclang: Libclang
    /// The folder of the compiler's own headers; nil when libclang finds it by itself.
    package let resourceDirectory: String?
    let files: any FileAccess
    /// Reads the headers again for every macro that clang has to evaluate: slower, the same result. For tests.
    var alwaysReadsHeadersForMacros = false
    /// Takes in how long each stage of a scan takes.
    private var times = StageTimes()

    /// - Parameters:
    ///   - resourceDirectory: the folder of the compiler's own headers, for a libclang that does not find it by itself.
    package init(_ libclang: Libclang, resourceDirectory: String? = nil, files: any FileAccess = SystemFiles()) {
        self.libclang = libclang
        self.resourceDirectory = resourceDirectory
        self.files = files
    }

    /// A scanner on the libclang of the machine.
    ///
    /// - Parameters:
    ///   - locator: Where to look for it.
    ///   - times: Takes in how long each stage of its scans takes.
    /// - Throws: `LibclangNotFound` with every place that was tried.
    package static func open(
        _ locator: LibclangLocator = LibclangLocator(),
        times: StageTimes = StageTimes()
    ) throws(LibclangNotFound) -> ClangScanner {
        var scanner = try openWithPath(locator).scanner
        scanner.times = times
        return scanner
    }

    /// A scanner on the libclang of the machine, and the path of that.
    ///
    /// - Throws: `LibclangNotFound` with every place that was tried.
    package static func openWithPath(
        _ locator: LibclangLocator = LibclangLocator()
    ) throws(LibclangNotFound) -> (path: String, scanner: ClangScanner) {
        let (path, libclang) = try locator.locate { path in
            let libclang = try Libclang(path: path)
            if let symbol = required.first(where: { !libclang.isAvailable($0) }) {
                throw UnusableLibrary(description: "it is not a libclang that can be used: \(symbol) is not in it")
            }
            return libclang
        }
        return (path, ClangScanner(libclang, libraryPath: path, files: locator.files))
    }

    /// Functions by which a usable libclang shows: one of the oldest, the one that parses, and one of the newest needed.
    private static let required = [
        "clang_getClangVersion", "clang_parseTranslationUnit2", "clang_Cursor_getVarDeclInitializer",
    ]

    private struct UnusableLibrary: Error, CustomStringConvertible {
        var description: String
    }

    /// - Parameter libraryPath: the path libclang was opened with; the compiler's headers are looked for near it.
    package init(_ libclang: Libclang, libraryPath: String, files: any FileAccess = SystemFiles()) {
        let version = libclang.take(libclang.clang_getClangVersion())
        self.init(
            libclang,
            resourceDirectory: ResourceDirectory.find(forLibrary: libraryPath, version: version, files: files),
            files: files
        )
    }

    /// What libclang says of itself, such as `Debian clang version 14.0.6`.
    package var libclangVersion: String { libclang.take(libclang.clang_getClangVersion()) }

    /// Reads the headers in one translation unit.
    ///
    /// - Throws: `ScanError` when a header is missing or clang reports an error; it carries clang's findings.
    package func scan(_ request: ScanRequest) throws(ScanError) -> Interface {
        var paths = SourcePaths()
        return try scan(request, paths: &paths)
    }

    /// Reads the headers in one translation unit.
    ///
    /// - Parameters:
    ///   - request: What to read.
    ///   - paths: Takes in where the files lie that were read, also when the scan fails.
    /// - Throws: `ScanError` when a header is missing or clang reports an error; it carries clang's findings.
    package func scan(_ request: ScanRequest, paths: inout SourcePaths) throws(ScanError) -> Interface {
        guard !request.headers.isEmpty else { throw ScanError(.noHeaders) }
        let folder = files.currentFolder
        var includes: [String] = []
        for header in request.headers {
            if files.isFile(header) {
                includes.append(PathText.normalised(header, from: folder))
            } else if header.hasPrefix("/") || header.hasPrefix(".") {
                throw ScanError(.missingHeader(path: header))
            } else {
                includes.append(header)
            }
        }
        let wrapped = try request.macroSignatures.map { text throws(ScanError) in try MacroSignature(text) }
        let main = MainFile(headers: includes, macros: wrapped)
        let arguments = clangArguments(request)
        let parsed = times.measure(.parsing) {
            TranslationUnit(
                libclang,
                name: MainFile.name,
                text: main.text,
                arguments: arguments,
                options: [.preprocessingRecord, .skipFunctionBodies, .attributedTypes]
            )
        }
        guard let unit = parsed else { throw ScanError(.clangFailed) }

        let cursors = unit.cursor.children
        let included = includedFiles(cursors, includes)
        let sources = sourceFiles(of: unit, request: request, headers: included)
        for cursor in cursors where cursor.kind == .CXCursor_InclusionDirective {
            guard let file = libclang.clang_getIncludedFile(cursor.raw) else { continue }
            sources.files.note(file, includedBy: cursor.position.file)
        }
        let diagnostics = ClangDiagnostics(unit: unit, files: sources.files, headers: included.map(\.handle))
        let errors = diagnostics.errors()
        defer { sources.files.addPaths(to: &paths) }
        guard errors.isEmpty else {
            try checkMacros(main, in: unit, headers: includes, arguments: arguments)
            let folders = request.headers.map { $0.contains("/") ? PathText.folder(of: $0) : "" }
            let advice = MissingInclude(folders: folders, files: files).advice(for: errors)
            throw ScanError(.invalidHeaders, diagnostics: errors, advice: advice)
        }

        let collector = DeclarationCollector(files: sources.files)
        let nodes = times.measure(.declarations) {
            let nodes = cursors.map { TopLevelNode($0, in: sources.files) }
            collector.collect(nodes)
            return nodes
        }
        let target = MainFile.target(of: unit, from: cursors)
        let scanner = MacroScanner(collector: collector, target: target) { text, withHeaders in
            TranslationUnit(
                libclang,
                name: MainFile.name,
                text: (withHeaders ? main.includes : "") + text,
                arguments: arguments + ["-w"],
                options: [.skipFunctionBodies, .attributedTypes]
            )
        }
        scanner.alwaysReadsHeaders = alwaysReadsHeadersForMacros
        // Cursors do not keep what they stand in, types of macros stand in what the scanner had parsed, and texts in the files.
        defer { withExtendedLifetime((unit, scanner, sources.files)) {} }
        var macros = times.measure(.macros) { scanner.scan(nodes) }
        try collector.collect(wrapped, among: nodes, removingFrom: &macros)
        let planner = ShimPlanner(request: request, headers: included.map(\.path), wrapped: wrapped) { text in
            TranslationUnit(
                libclang,
                name: MainFile.name,
                text: main.includes + text,
                // What a macro gives has to be of the type that its signature says.
                arguments: arguments
                    + ["-Wno-everything", "-Werror=int-conversion", "-Werror=incompatible-pointer-types"],
                options: [.attributedTypes]
            )
        }
        let shim = try times.measure(.shims) { () throws(ScanError) in
            try planner.plan(collector.result, macros: macros)
        }
        return Interface(
            target: target,
            headers: sources.headers,
            declarations: collector.result,
            macros: macros,
            omissions: collector.omissions,
            diagnostics: hiddenMembers(request) + unusedPatterns(request, cursors, sources.files)
                + diagnostics.warningsInScope()
                + collector.diagnostics,
            shim: shim
        )
    }

    // MARK: - Private

    /// Says which macro's signature clang does not take, where the headers alone are right: what they leave open would show in
    /// the lines behind them.
    private func checkMacros(
        _ main: MainFile,
        in unit: TranslationUnit,
        headers: [String],
        arguments: [String]
    ) throws(ScanError) {
        guard let (macro, message) = main.errorInMacro(of: unit) else { return }
        let text = MainFile(headers: headers).text
        let alone = TranslationUnit(
            libclang,
            name: MainFile.name,
            text: text,
            arguments: arguments,
            options: [.skipFunctionBodies]
        )
        guard let alone, !ClangDiagnostics.hasErrors(alone) else { return }
        throw ScanError(.macroSignature(signature: macro.text, reason: "clang says: \(message)"))
    }

    /// Says that members are not seen which libclang does not show: those of a tagged record without a declarator.
    private func hiddenMembers(_ request: ScanRequest) -> [Diagnostic] {
        let options = ["-fms-extensions", "-fplan9-extensions"]
        guard let option = request.arguments.first(where: options.contains) else { return [] }
        let message =
            "with \(option) a record can have another one's members by its tag alone (struct derived { struct base; … }); "
            + "libclang does not show them, so such members are missing here"
        return [Diagnostic(.warning, "hidden-members", message)]
    }

    /// A finding for each pattern for headers that matches none.
    private func unusedPatterns(_ request: ScanRequest, _ cursors: [Cursor], _ files: SourceFiles) -> [Diagnostic] {
        let patterns = request.included + request.excluded
        if patterns.isEmpty { return [] }
        let paths = Set(
            cursors.lazy.filter { $0.kind == .CXCursor_InclusionDirective }
                .compactMap { files.file(libclang.clang_getIncludedFile($0.raw))?.path }
        )
        return patterns.filter { pattern in !paths.contains(where: pattern.matches) }.map { pattern in
            let message = "the pattern '\(pattern)' matches none of the \(paths.count) headers that are read"
            return Diagnostic(.warning, "unused-pattern", at: pattern.location, message)
        }
    }

    private func clangArguments(_ request: ScanRequest) -> [String] {
        // A header that says something about null in one place need not say it everywhere.
        var arguments = ["-x", "c", "-ferror-limit=0", "-Wno-nullability-completeness"]
        if let resourceDirectory, !request.arguments.contains("-resource-dir") {
            arguments += ["-resource-dir", resourceDirectory]
        }
        if let target = request.target { arguments += ["-target", target] }
        return arguments + request.arguments
    }

    /// The files that the main text includes, in order, with their paths as they were asked for.
    private func includedFiles(_ cursors: [Cursor], _ includes: [String]) -> [(handle: CXFile, path: String)] {
        var found: [(handle: CXFile, path: String)] = []
        for cursor in cursors where cursor.kind == .CXCursor_InclusionDirective && found.count < includes.count {
            let name = cursor.position.file.map { libclang.take(libclang.clang_getFileName($0)) } ?? ""
            guard PathText.name(of: name) == MainFile.name else { continue }
            let include = includes[found.count]
            guard let file = libclang.clang_getIncludedFile(cursor.raw) else { continue }
            let path = include.hasPrefix("/") ? include : libclang.take(libclang.clang_getFileName(file))
            found.append((file, PathText.normalised(path, from: files.currentFolder)))
        }
        return found
    }

    private func sourceFiles(
        of unit: TranslationUnit,
        request: ScanRequest,
        headers included: [(handle: CXFile, path: String)]
    ) -> (files: SourceFiles, headers: [String]) {
        let folder = files.currentFolder
        let headers = included.map(\.path)
        let search = SearchPaths(arguments: request.arguments, folder: folder)
        let roots = search.sharedRoots
        let names = HeaderNames(roots: search.includeFolders + roots, headers: headers)
        let sources = SourceFiles(
            unit: unit,
            requested: Dictionary(included.map { ($0.handle, $0.path) }) { first, _ in first },
            scope: HeaderScope(
                headers: headers,
                sharedRoots: roots,
                included: request.included,
                excluded: request.excluded
            ),
            names: names,
            resourceDirectory: resourceDirectory.map { PathText.normalised($0, from: folder) },
            currentFolder: folder,
            isRemapped: request.arguments.contains("-Xclang")
        )
        return (sources, headers.map(names.name(of:)))
    }
}

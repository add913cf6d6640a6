// Licensed under Apache License v2.0. See LICENSE for details.

import CInterface

/// Finds out which header a header that does not parse needs before it.
struct MissingInclude {
    /// The folders of the headers as they were asked for, to look for one beside them that declares what is missing.
    let folders: [String]
    let files: any FileAccess

    /// The next step for clang's errors; nil when they are of another kind.
    func advice(for errors: [Diagnostic]) -> String? {
        let names = errors.compactMap(Self.missingName)
        guard !names.isEmpty else { return nil }
        var includes: [String] = []
        for name in names {
            guard let header = Self.standard(name) ?? neighbour(declaring: name), !includes.contains(header) else {
                continue
            }
            includes.append(header)
        }
        let first = names.first.map { "'\($0)'" } ?? ""
        guard !includes.isEmpty else {
            return
                "\(first) comes from a header that has to be included before: add -- -include HEADER, with the one that "
                + "declares it"
        }
        return "they need another header first: add -- \(includes.map { "-include \($0)" }.joined(separator: " "))"
    }

    /// The name in an error of clang about one that is not declared.
    private static func missingName(_ diagnostic: Diagnostic) -> String? {
        let message = diagnostic.message
        let isMissing =
            message.hasPrefix("unknown type name '") || message.hasPrefix("use of undeclared identifier '")
            || message.hasPrefix("a parameter list without types is only allowed")
            || message.hasPrefix("call to undeclared function '")
        guard diagnostic.severity == .error, isMissing else { return nil }
        let parts = message.split(separator: "'", omittingEmptySubsequences: false)
        return parts.count > 2 ? String(parts[1]) : nil
    }

    /// The header of the C library that declares a name.
    private static func standard(_ name: String) -> String? {
        if let header = headers[name] { return header }
        let isSized = name.hasSuffix("_t") && (name.hasPrefix("int") || name.hasPrefix("uint"))
        return isSized && name.contains(where: \.isNumber) ? "stdint.h" : nil
    }

    private static let headers: [String: String] = {
        let lists: KeyValuePairs = [
            "stddef.h": "size_t ptrdiff_t wchar_t max_align_t NULL offsetof",
            "stdint.h": "intptr_t uintptr_t intmax_t uintmax_t INT32_MAX UINT32_MAX INT64_MAX UINT64_MAX SIZE_MAX",
            "stdbool.h": "bool true false",
            "stdio.h": "FILE fpos_t EOF BUFSIZ stdin stdout stderr",
            "stdarg.h": "va_list",
            "time.h": "time_t clock_t timespec timer_t",
            "sys/time.h": "timeval suseconds_t",
            "sys/types.h":
                "ssize_t off_t off64_t pid_t uid_t gid_t mode_t dev_t ino_t u_char u_short u_int u_long nlink_t id_t",
            "sys/stat.h": "stat",
            "sys/socket.h": "sockaddr socklen_t sa_family_t msghdr",
            "netinet/in.h": "sockaddr_in sockaddr_in6 in_addr in_addr_t in_port_t in6_addr",
            "signal.h": "sigset_t siginfo_t sig_atomic_t",
            "setjmp.h": "jmp_buf sigjmp_buf",
            "pthread.h": "pthread_t pthread_mutex_t pthread_cond_t pthread_key_t pthread_once_t pthread_attr_t",
            "semaphore.h": "sem_t",
            "dirent.h": "DIR",
            "locale.h": "locale_t lconv",
            "wchar.h": "wint_t mbstate_t",
            "limits.h": "INT_MAX INT_MIN UINT_MAX LONG_MAX PATH_MAX CHAR_BIT",
            "complex.h": "complex",
            "sys/uio.h": "iovec",
            "stdlib.h": "div_t ldiv_t",
        ]
        var headers: [String: String] = [:]
        for (header, names) in lists {
            for name in names.split(separator: " ") { headers[String(name)] = header }
        }
        return headers
    }()

    /// A header in the folders of the headers that ends a `typedef` with a name; the first by name.
    private func neighbour(declaring name: String) -> String? {
        for folder in folders {
            // A folder that everybody shares has too many, and none that belongs to the header.
            let headers = files.names(in: folder.isEmpty ? "." : folder).filter { $0.hasSuffix(".h") }
            for file in headers.prefix(200) {
                let path = folder.isEmpty ? file : folder + "/" + file
                guard let text = files.text(of: path) else { continue }
                let lines = text.split(whereSeparator: \.isNewline)
                let isThere = lines.contains { line in
                    (line.contains("typedef ") || line.hasPrefix("}")) && Self.ends(line, with: name)
                }
                if isThere { return path }
            }
        }
        return nil
    }

    /// Whether a line ends in a word and a semicolon.
    private static func ends(_ line: Substring, with name: String) -> Bool {
        let code = line.reversed().drop { $0 == " " || $0 == "\t" || $0 == "\r" }
        guard code.first == ";" else { return false }
        let rest = String(String(code.dropFirst()).reversed())
        guard rest.hasSuffix(name) else { return false }
        guard let before = rest.dropLast(name.count).last else { return true }
        return !(before.isLetter || before.isNumber || before == "_")
    }
}

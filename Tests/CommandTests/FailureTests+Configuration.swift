// Licensed under Apache License v2.0. See LICENSE for details.

extension FailureTests {
    private static func failure(
        _ description: String,
        _ text: String,
        files: [String: String] = [:],
        _ messages: [String]
    ) -> Failure {
        Failure(
            description,
            files: files.merging(["conf/ffigen.json": text]) { $1 },
            ["--config", "conf/ffigen.json", "-o", "out"],
            messages: messages
        )
    }

    static let configuration =
        [
            Failure(
                "a configuration that is not there",
                ["--config", "absent.json", "-o", "out"],
                messages: ["ffigen: error: cannot read 'absent.json': No such file or directory"]
            ),
            failure(
                "a misspelt key: the one that was meant",
                "{ modules: [{ headers: ['../sample.h'], librarys: ['x'] }] }",
                ["conf/ffigen.json:1:41: error: $.modules[0].librarys: unknown key; did you mean 'libraries'?"]
            ),
            failure(
                "an unknown key: the keys that there are",
                "{ modules: [], colour: 1 }",
                ["conf/ffigen.json:1:16: error: $.colour: unknown key; the keys are $schema, modules"]
            ),
            failure(
                "a bracket of the wrong kind: where",
                "{\n  modules: [\n    { headers: ['../sample.h' }\n  ]\n}\n",
                ["conf/ffigen.json:3:31: error: expected ',' or ']', found '}'"]
            ),
            failure(
                "text without quotation marks: where",
                "{ /* a\n comment */ modules: [{ headers: [sample.h] }] } // and another",
                ["conf/ffigen.json:2:35: error: 'sample.h' is no value; put text in quotation marks"]
            ),
            failure(
                "text that does not end: where it starts",
                "{ modules: [{ headers: ['../sample.h] }] }",
                ["conf/ffigen.json:1:25: error: the text that starts here does not end on its line"]
            ),
            failure(
                "an empty file",
                "",
                ["conf/ffigen.json:1:1: error: expected a value, found the end of the file"]
            ),
            failure(
                "a file that ends too early",
                "{ modules: [\n",
                ["conf/ffigen.json:2:1: error: expected a value, found the end of the file"]
            ),
            failure(
                "a key without a colon",
                "{ modules [] }",
                ["ffigen.json:1:11: error: expected ':' after the key, found '['"]
            ),
            failure(
                "more than one value",
                "{ modules: [] } {",
                ["ffigen.json:1:17: error: expected the end of the file, found '{'"]
            ),
            failure(
                "a comment without an end",
                "{ /* modules: [] }",
                ["ffigen.json:1:3: error: the comment that starts here has no end"]
            ),
            failure(
                "a value of another type",
                "{ modules: [{ headers: '../sample.h' }] }",
                ["conf/ffigen.json:1:15: error: $.modules[0].headers: "]
            ),
            failure(
                "a word that is none of the known ones",
                "{ modules: [{ headers: ['../sample.h'], callPath: 'fast' }] }",
                ["conf/ffigen.json:1:41: error: $.modules[0].callPath: 'fast' is none of 'auto', 'libffi'"]
            ),
            failure(
                "a key that stands there twice",
                "{\n  modules: [{ headers: ['../sample.h'], emit: ['swift'],\n    'headers': ['../other.h'] }] }",
                ["conf/ffigen.json:3:5: error: 'headers' stands here a second time"]
            ),
            failure(
                "a style of enums that there is not: where, and the one that was meant",
                "{ modules: [{ headers: ['../sample.h'],\n enums: { styles: {\n 'a.*': 'optionset' } } }] }",
                [
                    "conf/ffigen.json:3:2: error: $.modules[0].enums.styles.a.*: 'optionset' is none of 'automatic', 'open', 'optionSet', ",
                    "did you mean 'optionSet'?",
                ]
            ),
            failure(
                "a pattern that is none",
                "{ modules: [{ headers: ['../sample.h'], enums: { styles: { '(': 'open' } } }] }",
                ["$.modules[0].enums.styles.(: '(' is no regular expression"]
            ),
            failure(
                "a misspelt key of enums",
                "{ modules: [{ headers: ['../sample.h'], enums: { style: {} } }] }",
                ["$.modules[0].enums.style: unknown key; did you mean 'styles'?"]
            ),
            failure("no module", "{ modules: [] }", ["conf/ffigen.json:1:3: error: $.modules: the array is empty"]),
            failure(
                "no header",
                "{ modules: [{ headers: [] }] }",
                ["1:15: error: $.modules[0].headers: the array is empty"]
            ),
            failure(
                "two modules of one name",
                "{ modules: [{ headers: ['../sample.h'] }, { headers: ['../sample.h'] }] }",
                ["conf/ffigen.json:1:43: error: two modules are called 'Sample'"]
            ),
            failure(
                "two modules of one name: the second name",
                "{ modules: [{ headers: ['../sample.h'] },\n { headers: ['../sample.h'],\n name: 'Sample' }] }",
                ["conf/ffigen.json:3:2: error: two modules are called 'Sample'"]
            ),
        ]
        + values.map { value, message in
            failure(
                "a value that cannot be used, at its place: \(value)",
                "{ modules: [{ headers: ['../sample.h'],\n\(value) }] }",
                ["conf/ffigen.json:2:\(message)"]
            )
        }
        + [
            failure(
                "a header that is not beside it",
                "{ modules: [{ headers: ['../sample.h',\n 'absent.h'] }] }",
                ["conf/ffigen.json:2:2: error: cannot find the header 'absent.h'", "conf/absent.h"]
            ),
            failure(
                "definitions that are not there",
                "{ modules: [{\n definitions: 'absent.ffi.json' }] }",
                ["conf/ffigen.json:2:2: error: cannot read 'conf/absent.ffi.json'"]
            ),
            failure(
                "definitions of which definitions are to be written",
                "{ modules: [{ definitions: '../good.ffi.json',\n emit: ['definitions'] }] }",
                files: [
                    "good.ffi.json":
                        "{ \"schemaVersion\": 1, \"module\": \"Good\", \"target\": \"x86_64-unknown-linux-gnu\", "
                        + "\"library\": { \"names\": [\"good\"] } }"
                ],
                ["conf/ffigen.json:2:2: error: module 'Good' is made of definitions; emit swift alone"]
            ),
        ]
        + keysOfHeaders.map { entry in
            let key = entry.prefix { $0 != ":" }
            return failure(
                "a key about headers beside definitions: \(key)",
                "{ modules: [{ definitions: '../good.ffi.json',\n \(entry) }] }",
                [
                    "conf/ffigen.json:2:2: error: $.modules[0].\(key): no header is read for a module of 'definitions'; remove '\(key)'"
                ]
            )
        }

    /// What is wrong with signatures of macros that are there, in line 3.
    static let signatures = [
        ("foo SAMPLE(int x)", "clang says: unknown type name 'foo'"),
        ("int SAMPLE(int x, int y)", "clang says of the call: "),
        ("int sample_add(int x)", "clang says: conflicting types for 'sample_add'"),
        ("int SAMPLE(int) x", "clang says: expected function body after function declarator"),
        ("int SAMPLE()", "clang says of the call: "),
        ("int PLUS(int x)", "the macro 'PLUS' has a signature already"),
        ("long PLUS(int x)", "clang says: conflicting types for 'PLUS'"),
        ("int NUMBER(int x)", "the macro 'NUMBER' takes no parameters"),
    ].map { signature, message in
        failure(
            "a macro's signature that clang does not take: \(signature)",
            "{ modules: [{ headers: ['../sample.h'], wrapMacros: [\n'int PLUS(int x)',\n'\(signature)'] }] }",
            files: [
                "sample.h": "int sample_add(int a, int b);\n#define SAMPLE(x) ((x) + 1)\n#define NUMBER 3\n"
                    + "#define PLUS(x) ((x) + 1)\n"
            ],
            ["conf/ffigen.json:3:1: error: the macro signature '\(signature)' cannot be used: \(message)"]
        )
    }

    private static let keysOfHeaders = [
        "headers: ['../sample.h']", "target: 'x86_64-unknown-linux-gnu'", "targets: ['x86_64-unknown-linux-gnu']",
        "clangArguments: ['-DA']", "includeHeaders: ['*.h']", "excludeHeaders: ['*.h']", "wrapStatic: true",
        "wrapMacros: ['int A(int x)']", "documentation: false",
    ]

    /// What stands in line 2 of a configuration, and where and how it is refused.
    private static let values = [
        ("target: 'nonsense'", "1: error: libclang refused to parse"),
        ("name: '1x'", "1: error: '1x' cannot name a Swift module"),
        ("libraries: ['a', '']", "18: error: a library is named as 'sqlite3' is"),
        ("usedBy: ['absent']", "10: error: cannot read 'conf/absent'"),
        ("usedBy: ['.']", "10: error: there is no Swift source in 'conf/.'"),
        ("usedBy: ['../sample.h']", "10: error: 'conf/../sample.h' is no Swift source; name .swift files"),
        ("functions: []", "1: error: $.modules[0].functions: the array is empty; it needs an element at least"),
        (
            "functions: [{ match: 'a', closures: [] }]",
            "27: error: $.modules[0].functions[0].closures: the array is empty"
        ),
        (
            "functions: [{ match: 'a', buffers: [] }]",
            "27: error: $.modules[0].functions[0].buffers: the array is empty"
        ),
        (
            "functions: [{ match: 'a', outputs: [] }]",
            "27: error: $.modules[0].functions[0].outputs: the array is empty"
        ),
        ("rename: []", "1: error: $.modules[0].rename: the array is empty"),
        ("wrapMacros: ['int SAMPLE(int x)']", "14: error: the macro signature 'int SAMPLE(int x)' cannot be used"),
        ("wrapMacros: ['int SAMPLE(int x']", "14: error: the macro signature 'int SAMPLE(int x' cannot be used"),
        ("wrapMacros: ['']", "14: error: the macro signature '' cannot be used: no name with parameters is in it"),
        (
            "wrapMacros: ['foo SAMPLE(int x)']",
            "14: error: the macro signature 'foo SAMPLE(int x)' cannot be used: clang says: unknown type name 'foo'"
        ),
        ("clangArguments: ['-DA', '-nonsense']", "25: error: clang cannot read the headers"),
        ("clangArguments: ['-include', 'absent.h']", "30: error: clang cannot read the headers"),
        ("clangArguments: ['-std=c++99']", "1: error: libclang refused to parse"),
        ("clangArguments: ['-MD']", "18: error: '-MD' makes clang write files or load code; remove it"),
        ("clangArguments: ['-Xclang', '-dependency-dot', 'x']", "29: error: '-dependency-dot' makes clang write files"),
        (
            "checkAgainst: ['absent']",
            "16: error: the library 'absent' is not found; name its path. Tried: 'libabsent.so'"
        ),
        ("checkAgainst: ['./absent']", "16: error: there is no library 'conf/./absent'"),
        ("checkAgainst: ['ffigen.json', '../sample.h']", "16: error: "),
        ("checkAgainst: ['../sample.h']", "16: error: 'conf/../sample.h': it is text"),
        ("checkAgainst: ['=']", "16: error: '=' names no library"),
        ("sharedTypes: [{ definitions: 'absent' }]", "17: error: cannot read 'conf/absent'"),
        ("sharedTypes: [{ definitions: '../sample.h' }]", "17: error: conf/../sample.h: $: it is no JSON"),
        ("targets: ['sparc-linux']", "1: error: 'sparc-linux' has no processor"),
        (
            "targets: [{ triple: 'x86_64-linux-gnu', sysroot: 'absent' }]",
            "41: error: the sysroot of x86_64-linux-gnu is no folder: 'conf/absent'"
        ),
        (
            "targets: [{ triple: 'x86_64-linux-gnu', sysroot: '' }]",
            "41: error: the sysroot of x86_64-linux-gnu is no folder: ''"
        ),
        ("includeHeaders: ['']", "18: error: '' is no pattern for headers"),
        ("condition: 'os(Linux'", "1: error: $.modules[0].condition: 'os(Linux' is no condition of #if"),
        ("maxSkipped: 0, emit: ['swift']", "1: error: 1 declarations of module 'Sample' are not bound"),
        ("names: { sample_add: '1' }", "10: error: $.modules[0].names.sample_add: '1' is no name in Swift"),
    ]
}

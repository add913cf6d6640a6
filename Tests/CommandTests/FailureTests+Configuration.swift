// Licensed under Apache License v2.0. See LICENSE for details.

extension FailureTests {
    private static func failure(_ description: String, _ text: String, _ messages: [String]) -> Failure {
        Failure(
            description,
            files: ["conf/ffigen.json": text],
            ["--config", "conf/ffigen.json", "-o", "out"],
            messages: messages
        )
    }

    static let configuration = [
        Failure(
            "a configuration that is not there",
            ["--config", "absent.json", "-o", "out"],
            messages: ["ffigen: error: cannot read 'absent.json': No such file or directory"]
        ),
        failure(
            "a misspelt key: the one that was meant",
            "{ modules: [{ headers: ['../sample.h'], librarys: ['x'] }] }",
            ["conf/ffigen.json: $.modules[0]: unknown key 'librarys'; did you mean 'libraries'?"]
        ),
        failure(
            "an unknown key: the keys that there are",
            "{ modules: [], colour: 1 }",
            ["conf/ffigen.json: $: unknown key 'colour'; the keys are modules"]
        ),
        failure(
            "a bracket of the wrong kind: where",
            "{\n  modules: [\n    { headers: ['../sample.h' }\n  ]\n}\n",
            ["conf/ffigen.json: line 3, column 31: expected ',' or ']', found '}'"]
        ),
        failure(
            "text without quotation marks: where",
            "{ /* a\n comment */ modules: [{ headers: [sample.h] }] } // and another",
            ["conf/ffigen.json: line 2, column 35: 'sample.h' is no value; put text in quotation marks"]
        ),
        failure(
            "text that does not end: where it starts",
            "{ modules: [{ headers: ['../sample.h] }] }",
            ["conf/ffigen.json: line 1, column 25: the text that starts here does not end on its line"]
        ),
        failure(
            "an empty file",
            "",
            ["conf/ffigen.json: line 1, column 1: expected a value, found the end of the file"]
        ),
        failure(
            "a file that ends too early",
            "{ modules: [\n",
            ["conf/ffigen.json: line 2, column 1: expected a value, found the end of the file"]
        ),
        failure(
            "a key without a colon",
            "{ modules [] }",
            ["line 1, column 11: expected ':' after the key, found '['"]
        ),
        failure(
            "more than one value",
            "{ modules: [] } {",
            ["line 1, column 17: expected the end of the file, found '{'"]
        ),
        failure(
            "a comment without an end",
            "{ /* modules: [] }",
            ["line 1, column 3: the comment that starts here has no end"]
        ),
        failure(
            "a value of another type",
            "{ modules: [{ headers: '../sample.h' }] }",
            ["conf/ffigen.json: $.modules[0].headers: "]
        ),
        failure(
            "a word that is none of the known ones",
            "{ modules: [{ headers: ['../sample.h'], callPath: 'fast' }] }",
            ["conf/ffigen.json: $.modules[0].callPath: 'fast' is none of 'auto', 'libffi'"]
        ),
        failure(
            "a style of enums that there is not: where, and the one that was meant",
            "{ modules: [{ headers: ['../sample.h'],\n enums: { styles: {\n 'a.*': 'optionset' } } }] }",
            [
                "conf/ffigen.json: $.modules[0].enums.styles.a.*: 'optionset' is none of 'automatic', 'open', 'optionSet', ",
                "did you mean 'optionSet'? (line 3)",
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
            ["$.modules[0].enums: unknown key 'style'; did you mean 'styles'? (line 1)"]
        ),
        failure("no module", "{ modules: [] }", ["conf/ffigen.json: $.modules: there is no module in it"]),
        failure("no header", "{ modules: [{ headers: [] }] }", ["$.modules[0].headers: name at least one header"]),
        failure(
            "two modules of one name",
            "{ modules: [{ headers: ['../sample.h'] }, { headers: ['../sample.h'] }] }",
            ["conf/ffigen.json: two modules are called 'Sample'"]
        ),
        failure(
            "a header that is not beside it",
            "{ modules: [{ headers: ['absent.h'] }] }",
            ["cannot find the header 'absent.h'", "conf/absent.h"]
        ),
    ]
}

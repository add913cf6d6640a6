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
        failure("no module", "{ modules: [] }", ["conf/ffigen.json:1:3: error: $.modules: there is no module in it"]),
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

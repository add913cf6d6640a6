// Licensed under Apache License v2.0. See LICENSE for details.

import Testing

@testable import BindingGenerator

@Suite("Names in Swift's case")
struct CamelCaseTests {
    @Test(
        "The words of a C name are put together",
        arguments: [
            ("open_v2", "openV2", "OpenV2"),
            ("OPEN_READ_ONLY", "openReadOnly", "OpenReadOnly"),
            ("git_OID_t", "gitOIDT", "GitOIDT"),
            ("XMLParserVersion", "xmlParserVersion", "XMLParserVersion"),
            ("CreateWindow", "createWindow", "CreateWindow"),
            ("2_PI", "2Pi", "2Pi"),
            ("size_8_16", "size8_16", "Size8_16"),
            ("_private_name_", "_privateName_", "_PrivateName_"),
            ("OK", "ok", "Ok"),
            ("_", "_", "_"),
            ("x", "x", "X"),
        ]
    )
    func conversion(name: String, lower: String, upper: String) {
        #expect(CamelCase.convert(name, to: .lowerCamel) == lower)
        #expect(CamelCase.convert(name, to: .upperCamel) == upper)
    }
}

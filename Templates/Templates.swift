// Licensed under Apache License v2.0. See LICENSE for details.

/// The templates that the generator starts from, by name; the first is the module's file, the second a further one, the others their parts.
package enum BuiltInTemplates {
    package static let all: [(name: String, text: String)] = [
        ("SwiftModule", text(PackageResources.SwiftModule_mustache)),
        ("SwiftPart", text(PackageResources.SwiftPart_mustache)),
        ("Declarations", text(PackageResources.Declarations_mustache)),
        ("Code", text(PackageResources.Code_mustache)),
        ("GlobalCode", text(PackageResources.GlobalCode_mustache)),
        ("OpaqueType", text(PackageResources.OpaqueType_mustache)),
        ("Alias", text(PackageResources.Alias_mustache)),
        ("Enumeration", text(PackageResources.Enumeration_mustache)),
        ("Newtype", text(PackageResources.Newtype_mustache)),
        ("Record", text(PackageResources.Record_mustache)),
        ("Constant", text(PackageResources.Constant_mustache)),
    ]

    private static func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }
}

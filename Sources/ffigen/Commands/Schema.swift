// Licensed under Apache License v2.0. See LICENSE for details.

import ArgumentParser
import BindingGenerator

/// The JSON Schema of configuration files, for editors.
struct Schema: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "schema",
        abstract: "Print the JSON Schema of configuration files.",
        discussion: """
            ffigen schema > ffigen.schema.json

            An editor completes and checks the keys of a configuration that names it: "$schema": "ffigen.schema.json"
            """
    )

    func run() { print(ConfigurationSchema.text, terminator: "") }
}

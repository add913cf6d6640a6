// swift-tools-version: 6.2
// Licensed under Apache License v2.0. See LICENSE for details.
import PackageDescription

let package = Package(name: "Sample", targets: [.target(name: "Sample")])

// Licensed under Apache License v2.0. See LICENSE for details.

@main
enum FFIGen {
    static func main() {}
}

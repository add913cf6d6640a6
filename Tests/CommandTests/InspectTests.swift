// Licensed under Apache License v2.0. See LICENSE for details.

import Foundation
import Testing

/// `ffigen inspect`: what would be bound, what not, and layouts.
@Suite("ffigen inspect")
struct InspectTests {
    private static let header = """
        /** A "<b>comment</b>" </script><script>alert(1)</script> */
        struct shape { char tag; double area; unsigned flags : 3; };
        typedef union number { int whole; float part; } amount;
        enum colour { RED, GREEN = 4 };
        struct shape shape_make(char tag, enum colour colour);
        static inline int shape_count(void) { return 1; }
        #define SHAPE_LIMIT 12

        """

    @Test("Counts, reasons and layouts are printed, and nothing is written")
    func text() throws {
        let scratch = try Scratch(["shape.h": Self.header])
        let result = try scratch.ffigen("inspect", "shape.h")
        #expect(result.code == 0, "\(result.messages)")
        #expect(result.output.hasPrefix("Shape: shape.h for "))
        #expect(result.output.contains("\nfunction                1          1          0          0\n"))
        #expect(result.output.contains("\n  1  it is static or inline"))
        #expect(result.output.contains("\n       function shape_count  [shape.h:6]\n"))
        #expect(result.output.contains("struct shape: 24 bytes, aligned to 8  [shape.h:2]\n"))
        #expect(result.output.contains("\n      0 | tag   |......................"))
        #expect(result.output.contains("\n        16  3 bits  unsigned int flags : 3\n"))
        #expect(try scratch.files().keys.sorted() == ["shape.h"])
    }

    @Test("--record prints the layouts of some records alone")
    func record() throws {
        let scratch = try Scratch(["shape.h": Self.header])
        let one = try scratch.ffigen("inspect", "shape.h", "--record", "num*")
        #expect(one.output.hasPrefix("union number (amount): 4 bytes"))
        #expect(!one.output.contains("struct shape"))
        #expect(try scratch.ffigen("inspect", "shape.h", "--record", "amount").output == one.output)
        let two = try scratch.ffigen("inspect", "shape.h", "--record", "number", "--record", "struct s?ape")
        #expect(two.output.contains("struct shape: ") && two.output.contains("union number (amount): "))
        let none = try scratch.ffigen("inspect", "shape.h", "--record", "circle")
        #expect(none.code == 1)
        #expect(none.messages == "ffigen: error: no record with members is called 'circle'\n")
    }

    @Test("--json is the report")
    func json() throws {
        let scratch = try Scratch(["shape.h": Self.header])
        #expect(try scratch.ffigen("shape.h", "--report", "report.json").code == 0)
        let result = try scratch.ffigen("inspect", "shape.h", "--json")
        #expect(result.output == (try scratch.text("report.json")))
    }

    @Test("--html writes a page whose data has every declaration and layout, and no markup of the header")
    func html() throws {
        let scratch = try Scratch(["shape.h": Self.header, "pages/": ""])
        let result = try scratch.ffigen("inspect", "shape.h", "--html", "pages/shape.html")
        #expect(result.code == 0)
        #expect(result.output.isEmpty)
        #expect(result.messages == "wrote pages/shape.html\n")
        let page = try scratch.text("pages/shape.html")
        #expect(!page.contains("<b>"))
        let data = try #require(page.firstMatch(of: /id="data">([^<]*)<\/script>/)).output.1
        let modules = try #require(try JSONSerialization.jsonObject(with: Data(data.utf8)) as? [[String: Any]])
        let entries = try #require(modules.first?["entries"] as? [[String: Any]])
        let names = entries.compactMap { $0["name"] as? String }
        #expect(names == ["shape", "number", "amount", "colour", "shape_make", "shape_count", "SHAPE_LIMIT"])
        #expect(entries[0]["comment"] as? String == "/** A \"<b>comment</b>\" </script><script>alert(1)</script> */")
        #expect(entries[3]["enumerators"] as? [String] == ["RED = 0", "GREEN = 4"])
        #expect(entries[5]["state"] as? String == "skipped")
        let records = try #require(modules.first?["records"] as? [[String: Any]])
        #expect(records.map { $0["size"] as? Int } == [24, 4])
        #expect(
            try scratch.ffigen("inspect", "shape.h", "--html", "pages/shape.html").messages
                == "unchanged pages/shape.html\n"
        )
    }

    @Test("A configuration's filters show as excluded")
    func configuration() throws {
        let text = "{ modules: [{ headers: ['shape.h'], exclude: { functions: ['shape_make'] }, opaque: ['shape'] }] }"
        let scratch = try Scratch(["shape.h": Self.header, "ffigen.json": text])
        let result = try scratch.ffigen("inspect", "--config", "ffigen.json")
        #expect(result.code == 0, "\(result.messages)")
        #expect(
            result.output.contains(
                "\nExcluded:\n  1  the configuration excludes it\n       function shape_make  [shape.h:5]\n"
            )
        )
    }

    @Test("Warnings are said on stderr, and stand in the page's data")
    func findings() throws {
        let text = "{ modules: [{ headers: ['shape.h'], exclude: { functions: ['shape_mak'] } }] }"
        let scratch = try Scratch(["shape.h": Self.header, "ffigen.json": text])
        let result = try scratch.ffigen("inspect", "--config", "ffigen.json", "--html", "page.html")
        #expect(
            result.messages.hasPrefix("ffigen.json:1:60: warning: 'shape_mak' matches no function"),
            "\(result.messages)"
        )
        #expect(try scratch.text("page.html").contains("\"id\":\"unused-pattern\""))
    }

    @Test(
        "What cannot be read ends the command",
        arguments: [
            (["inspect"], 64), (["inspect", "shape.h", "--config", "ffigen.json"], 64),
            (["inspect", "missing.h"], 1), (["inspect", "--config", "missing.json"], 1), (["inspect", "broken.h"], 1),
        ] as [([String], Int32)]
    )
    func failure(arguments: [String], code: Int32) throws {
        let scratch = try Scratch(["shape.h": Self.header, "broken.h": "int f(;\n"])
        let result = try Command.run(arguments, in: scratch.folder)
        #expect(result.code == code)
        #expect(result.output.isEmpty)
        #expect(!result.messages.isEmpty)
    }
}

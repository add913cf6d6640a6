# Licensed under Apache License v2.0. See LICENSE for details.
"""What two modules can say differently about the types that they share. Each has to compile, in one target and in two."""

from dataclasses import dataclass, field


@dataclass
class Case:
    """Keys of the configuration of the module of kinds.h and of the one of uses.h, and what is expected."""

    name: str
    kinds: str = ""
    uses: str = ""
    # Swift that compiles beside both modules of one target.
    client: str = ""
    # A part of the message where there has to be an error instead: in one target, and in two.
    refused: str = ""
    refused_apart: str = ""
    uses_first: bool = False
    # Whether the header of the types belongs to both.
    both_scopes: bool = False
    # Warnings that are expected.
    warnings: list[str] = field(default_factory=list)


PAIR = "let pair = {pair}(); _ = {{ (m: Uses) in m.uses_read(nil, pair, .{one}, {level}.KINDS_LOW) }}"

CASES = [
    Case("plain", client=PAIR.format(pair="kinds_pair", one="KINDS_ONE", level="kinds_level")),
    Case("uses first", uses_first=True),
    Case("both scopes", both_scopes=True),
    Case("uses first, both scopes", uses_first=True, both_scopes=True),
    Case("names of the types' module", kinds='names: { "kinds_pair": "Pair", "kinds_kind": "Kind", "kinds_handle": "Handle", '
         '"kinds_plain": "Plain", "kinds_status": "Status" },',
         client=PAIR.format(pair="Pair", one="KINDS_ONE", level="kinds_level")),
    Case("names, uses first", kinds='names: { "kinds_pair": "Pair", "kinds_kind": "Kind" },', uses_first=True,
         client=PAIR.format(pair="Pair", one="KINDS_ONE", level="kinds_level")),
    Case("names of the other module", uses='names: { "kinds_pair": "Other" },',
         client=PAIR.format(pair="kinds_pair", one="KINDS_ONE", level="kinds_level")),
    Case("names of both", kinds='names: { "kinds_pair": "Pair" },', uses='names: { "kinds_pair": "Other" },',
         client=PAIR.format(pair="Pair", one="KINDS_ONE", level="kinds_level")),
    Case("prefixes", kinds='stripPrefixes: ["kinds_", "KINDS_"],'),
    Case("camel case", kinds='rename: [{ kinds: ["records", "typedefs", "enums"], case: "upperCamel" }],',
         client=PAIR.format(pair="KindsPair", one="KINDS_ONE", level="KindsLevel")),
    Case("a name that the other module's type has", kinds='names: { "kinds_pair": "uses_all" },'),
    Case("drop-in both", kinds='style: "dropIn",', uses='style: "dropIn",'),
    Case("drop-in both, both scopes", kinds='style: "dropIn",', uses='style: "dropIn",', both_scopes=True,
         client='let kind: kinds_kind = KINDS_ONE; _ = kinds_open("", kind)'),
    Case("drop-in types", kinds='style: "dropIn",', client='func f(_ m: Uses) { kinds_read(m.uses_open(nil, .init(), nil, nil), nil, nil, nil) }'),
    Case("drop-in types, uses first", kinds='style: "dropIn",', uses_first=True),
    Case("drop-in uses", uses='style: "dropIn",', client='func f(_ m: Kinds) { uses_read(m.kinds_open("", .KINDS_ONE), .init(), .KINDS_TWO, .KINDS_LOW) }'),
    Case("drop-in uses of internal types", kinds='accessLevel: "internal",', uses='style: "dropIn",', both_scopes=True,
         refused_apart="kinds.json:1:"),
    Case("internal types", kinds='accessLevel: "internal",', refused_apart="kinds.json:1:"),
    Case("package types", kinds='accessLevel: "package",', refused_apart="kinds.json:1:"),
    Case("package both", kinds='accessLevel: "package",', uses='accessLevel: "package",'),
    Case("internal uses", uses='accessLevel: "internal",'),
    Case("internal types under names", kinds='accessLevel: "internal", names: { "kinds_pair": "Pair" },',
         refused_apart="kinds.json:1:"),
    Case("a condition that holds", kinds='condition: "os(Linux)",'),
    Case("a condition that does not", kinds='condition: "os(Windows)",'),
    Case("conditions of both", kinds='condition: "os(Linux)",', uses='condition: "arch(x86_64) || arch(arm64)",'),
    Case("conditions, uses first", kinds='condition: "os(Linux)",', uses_first=True, both_scopes=True),
    Case("conditions and drop-in", kinds='condition: "os(Linux)", style: "dropIn",', uses='style: "dropIn",', both_scopes=True),
    Case("opaque", kinds='opaque: ["kinds_pair"],'),
    Case("opaque uses", uses='opaque: ["kinds_pair"],'),
    Case("frozen", kinds='enums: { default: "frozen" },'),
    Case("frozen uses", uses='enums: { default: "frozen" },'),
    Case("constants", kinds='enums: { default: "constants" },'),
    Case("constants uses", uses='enums: { default: "constants" },', both_scopes=True),
    Case("option sets", kinds='enums: { default: "optionSet" },'),
    Case("another layout", kinds='clangArguments: ["-DKINDS_WIDTH=3"],', warnings=["type-differs"]),
    Case("another layout, uses first", kinds='clangArguments: ["-DKINDS_WIDTH=3"],', uses_first=True),
]

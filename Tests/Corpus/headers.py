# Licensed under Apache License v2.0. See LICENSE for details.
"""The headers of the corpus: what is generated, with which arguments, and whose declarations count as theirs.

`scope` says which files' declarations the ledger expects to find bound or reported. It is written here by hand and not
asked of ffigen: a file that ffigen forgets has to show. An entry is a file or folder below one of the include folders, or
`*` for everything beside the header and below.
"""

import os
import shutil
from dataclasses import dataclass, field

TOOLCHAIN = os.path.dirname(os.path.dirname(os.path.realpath(shutil.which("swift") or "/usr/bin/swift")))
HERE = os.path.dirname(os.path.abspath(__file__))


@dataclass
class Header:
    """One module of the corpus."""

    name: str
    header: str
    scope: list[str]
    pkg: str = ""
    library: str = ""
    flags: list[str] = field(default_factory=list)
    extended: bool = False
    note: str = ""


LISTED = [
    Header("Zlib", "zlib.h", ["zlib.h"], "zlib", "z"),
    Header("SQLite", "sqlite3.h", ["sqlite3.h"], "sqlite3", "sqlite3"),
    Header("PNG", "png.h", ["png.h"], "libpng", "png16"),
    Header("Curl", "curl/curl.h", ["curl"], "libcurl", "curl"),
    Header("SSL", "openssl/ssl.h", ["openssl"], "openssl", "ssl"),
    Header("EVP", "openssl/evp.h", ["openssl"], "openssl", "crypto"),
    Header("X509", "openssl/x509.h", ["openssl"], "openssl", "crypto"),
    Header("Git2", "git2.h", ["git2.h", "git2"], "libgit2", "git2"),
    Header("SDL2", "SDL2/SDL.h", ["SDL2"], "sdl2", "SDL2-2.0"),
    Header("Vulkan", "vulkan/vulkan.h", ["vulkan"], "vulkan", "vulkan"),
    Header("GTK", "gtk/gtk.h", ["gtk-3.0/gtk"], "gtk+-3.0", "gtk-3"),
    Header("Python", "Python.h", ["python3.11"], "python-3.11", "python3.11"),
    Header("AVCodec", "libavcodec/avcodec.h", ["libavcodec"], "libavcodec", "avcodec"),
    Header("GLib", "glib.h", ["glib-2.0"], "glib-2.0", "glib-2.0"),
    Header("IndexStore", f"{TOOLCHAIN}/local/include/indexstore/indexstore.h", ["*"], "",
           f"{TOOLCHAIN}/lib/libIndexStore.so"),
    Header("SourceKitD", f"{TOOLCHAIN}/include/SourceKit/sourcekitd.h", ["*"], "",
           f"{TOOLCHAIN}/lib/libsourcekitdInProc.so"),
    Header("DependencyScan", f"{TOOLCHAIN}/lib/swift/_InternalSwiftScan/DependencyScan.h", ["*"], "",
           f"{TOOLCHAIN}/lib/swift/host/compiler/lib_InternalSwiftScan.so", [f"-I{HERE}/include"],
           note="includes `swift-c/CommonString/CommonString.h`, which neither the toolchain nor Debian has; "
           "`Tests/Corpus/include` declares the two structs that are missing"),
    Header("Clang", "clang-c/Index.h", ["clang-c"], "", "clang-14", ["-I/usr/lib/llvm-14/include"]),
]

EXTENDED: list[Header] = []

# Licensed under Apache License v2.0. See LICENSE for details.
# What the scripts in this folder share. To be sourced.
# shellcheck shell=bash disable=SC2034

log() { printf '%s\n' "$*" >&2; }
error() { printf 'error: %s\n' "$*" >&2; }
fatal() {
    error "$@"
    exit 1
}

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
libclang_14_include=${LIBCLANG_14_INCLUDE:-/usr/lib/llvm-14/include}

# The system's sqlite3.h. Homebrew keeps its own outside the folders that compilers search.
sqlite_header() {
    if command -v brew >/dev/null && [[ -d $(brew --prefix)/opt/sqlite ]]; then
        echo "$(brew --prefix)/opt/sqlite/include/sqlite3.h"
    else
        echo sqlite3.h
    fi
}

# Its folder as an argument for clang, where compilers do not search it.
sqlite_folder() {
    local header
    header=$(sqlite_header)
    [[ $header == sqlite3.h ]] || echo "-I$(dirname "$header")"
}

# The folder `usr` of the Swift toolchain in PATH. Asked for, as the command may be a link to a version manager.
toolchain() {
    swiftc -print-target-info | sed -n 's|.*"runtimeResourcePath": "\(.*\)/lib/swift".*|\1|p'
}

// Licensed under Apache License v2.0. See LICENSE for details.

/// Where a library comes from: of a generated module (``ForeignModule``), or opened by hand (``DynamicLibrary/init(_:name:)``).
public enum LibrarySource: Hashable, Sendable {
    /// The first of these libraries that opens. A name is a stem (`sqlite3` for libsqlite3.so.0, libsqlite3.so,
    /// libsqlite3.dylib, libsqlite3.dll); one with a slash or a suffix is used as it is.
    ///
    /// The environment variable `<MODULE>_LIBRARY_PATH` (`SQLITE3_LIBRARY_PATH` for the module `SQLite3`) takes the place of
    /// the names; characters that no shell takes in a name are `_` in it (`GTK_4_LIBRARY_PATH` for `gtk-4`). It is not read
    /// in a process that runs with more rights than its user.
    case names([String])
    /// The library file at this path. It is handed to the platform's loader as it is.
    case path(String)
    /// What the process already has: the program itself and the libraries it is linked with.
    case process
}

// Licensed under Apache License v2.0. See LICENSE for details.

import Foundation
import Git2

var checks = Checks()
let git = try Git2()
checks.isTrue(git.git_libgit2_init() >= 1, "init")

let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString).path
var options = git_repository_init_options()
checks.equal(git.git_repository_init_options_init(&options, UInt32(GIT_REPOSITORY_INIT_OPTIONS_VERSION)), 0, "options")
options.flags = git_repository_init_flag_t.GIT_REPOSITORY_INIT_MKPATH.rawValue
var repository: UnsafeMutablePointer<git_repository>?
let code = "main".withCString { name in
    options.initial_head = name
    return git.git_repository_init_ext(&repository, folder, &options)
}
checks.equal(code, 0, "git_repository_init_ext")
checks.equal(git.git_repository_is_bare(repository), 0, "bare")
checks.equal(git.git_repository_head_unborn(repository), 1, "unborn")
let head = try String(contentsOfFile: folder + "/.git/HEAD", encoding: .utf8)
checks.equal(head, "ref: refs/heads/main\n", "HEAD")

// The object id of this text, as every git has it: git hash-object.
var id = git_oid()
checks.equal(git.git_odb_hash(&id, "hello\n", 6, .GIT_OBJECT_BLOB), 0, "hash")
let text = checks.unwrap(git.git_oid_tostr_s(&id), "text")
checks.equal(String(cString: text), "ce013625030ba8dba906f756967f9e9ca394464a", "hash of hello")

var missing: UnsafeMutablePointer<git_repository>?
checks.equal(git.git_repository_open(&missing, folder + "/nothing"), git_error_code.GIT_ENOTFOUND.rawValue, "missing")
let error = checks.unwrap(git.git_error_last(), "error")
checks.isTrue(String(cString: checks.unwrap(error.pointee.message, "message")).contains("nothing"), "message")
git.git_repository_free(repository)
try FileManager.default.removeItem(atPath: folder)
checks.equal(git.git_libgit2_shutdown(), 0, "shutdown")
checks.finish()

// Licensed under Apache License v2.0. See LICENSE for details.

import SSL

var checks = Checks()
let ssl = try SSLLibrary()
checks.equal(ssl.OPENSSL_init_ssl(0, nil), 1, "init")
let method = checks.unwrap(ssl.TLS_client_method(), "method")
let context = checks.unwrap(ssl.SSL_CTX_new(method), "context")
checks.equal(ssl.SSL_CTX_ctrl(context, SSL_CTRL_SET_MIN_PROTO_VERSION, CLong(TLS1_2_VERSION), nil), 1, "minimum")
checks.equal(ssl.SSL_CTX_ctrl(context, SSL_CTRL_GET_MIN_PROTO_VERSION, 0, nil), CLong(TLS1_2_VERSION), "minimum again")
let session = checks.unwrap(ssl.SSL_new(context), "session")
checks.equal(String(cString: checks.unwrap(ssl.SSL_get_version(session), "version")), "TLSv1.3", "version")
let state = checks.unwrap(ssl.SSL_state_string_long(session), "state")
checks.equal(String(cString: state), "before SSL initialization", "state")
ssl.SSL_free(session)
ssl.SSL_CTX_free(context)
checks.finish()

// Licensed under Apache License v2.0. See LICENSE for details.

import EVP

/// The bytes as hexadecimal digits.
func hexadecimal(_ bytes: some Sequence<UInt8>) -> String {
    bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
}

var checks = Checks()
let crypto = try EVP()

// FIPS 180-2, the example of one block.
var digest = [UInt8](repeating: 0, count: Int(EVP_MAX_MD_SIZE))
var length: UInt32 = 0
checks.equal(crypto.EVP_Digest("abc", 3, &digest, &length, crypto.EVP_sha256(), nil), 1, "EVP_Digest")
checks.equal(length, 32, "length of SHA-256")
let expected = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
checks.equal(hexadecimal(digest.prefix(32)), expected, "SHA-256 of abc")

// FIPS 197, appendix C.1: AES-128.
let key = (0..<16).map { UInt8($0) }
let plain = (0..<16).map { UInt8($0 * 0x11) }
let context = checks.unwrap(crypto.EVP_CIPHER_CTX_new(), "context")
checks.equal(crypto.EVP_EncryptInit_ex(context, crypto.EVP_aes_128_ecb(), nil, key, nil), 1, "init")
var cipher = [UInt8](repeating: 0, count: 32)
var written: Int32 = 0
checks.equal(crypto.EVP_EncryptUpdate(context, &cipher, &written, plain, 16), 1, "update")
checks.equal(hexadecimal(cipher.prefix(16)), "69c4e0d86a7b0430d8cdb78070b4c55a", "AES-128")
crypto.EVP_CIPHER_CTX_free(context)
checks.equal(String(cString: checks.unwrap(crypto.OBJ_nid2sn(NID_sha256), "name")), "SHA256", "short name")
checks.finish()

// Licensed under Apache License v2.0. See LICENSE for details.

import Curl

var checks = Checks()
let curl = try Curl()
let url = checks.unwrap(curl.curl_url(), "URL")
let address = "https://user@example.com:8443/a/b?q=1#end"
checks.equal(curl.curl_url_set(url, .CURLUPART_URL, address, 0), .CURLUE_OK, "set")
for (part, expected) in [
    (CURLUPart.CURLUPART_HOST, "example.com"), (.CURLUPART_PORT, "8443"), (.CURLUPART_PATH, "/a/b"),
    (.CURLUPART_QUERY, "q=1"),
    (.CURLUPART_USER, "user"), (.CURLUPART_FRAGMENT, "end"),
] {
    var text: UnsafeMutablePointer<CChar>?
    checks.equal(curl.curl_url_get(url, part, &text, 0), .CURLUE_OK, "get \(expected)")
    checks.equal(String(cString: checks.unwrap(text, expected)), expected, "part")
    curl.curl_free(text)
}
checks.equal(curl.curl_url_set(url, .CURLUPART_PORT, "99999", 0), .CURLUE_BAD_PORT_NUMBER, "no port")
curl.curl_url_cleanup(url)

// Variable arguments: an option of each kind.
let easy = checks.unwrap(curl.curl_easy_init(), "handle")
checks.equal(curl.curl_easy_setopt(easy, .CURLOPT_URL, "file:///no/such/file"), .CURLE_OK, "CURLOPT_URL")
checks.equal(curl.curl_easy_setopt(easy, .CURLOPT_NOPROGRESS, 1 as CLong), .CURLE_OK, "CURLOPT_NOPROGRESS")
checks.equal(curl.curl_easy_perform(easy), .CURLE_FILE_COULDNT_READ_FILE, "perform")
curl.curl_easy_cleanup(easy)
checks.finish()

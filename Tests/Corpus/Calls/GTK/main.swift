// Licensed under Apache License v2.0. See LICENSE for details.

import GTK

var checks = Checks()
let gtk = try GTK()
checks.equal(gtk.gtk_get_major_version(), 3, "major version")
checks.equal(gtk.gtk_get_minor_version(), UInt32(GTK_MINOR_VERSION), "minor version")
checks.equal(gtk.gtk_check_version(3, 0, 0), nil, "version 3.0 is there")
let message = checks.unwrap(gtk.gtk_check_version(4, 0, 0), "version 4.0 is not")
checks.isTrue(String(cString: message).contains("too old"), "message")
checks.equal(gtk.gtk_get_binary_age() / 100, gtk.gtk_get_minor_version(), "binary age")
checks.finish()

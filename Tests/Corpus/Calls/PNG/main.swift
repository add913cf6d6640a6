// Licensed under Apache License v2.0. See LICENSE for details.

import PNG

var checks = Checks()
let png = try PNG()
checks.equal(String(cString: checks.unwrap(png.png_get_libpng_ver(nil), "version")), PNG_LIBPNG_VER_STRING, "version")

// A picture of 3 by 2 pixels to memory and back.
let pixels: [UInt8] = [255, 0, 0, 0, 255, 0, 0, 0, 255, 10, 20, 30, 40, 50, 60, 70, 80, 90]
var image = png_image()
image.version = UInt32(PNG_IMAGE_VERSION)
image.width = 3
image.height = 2
image.format = UInt32(PNG_FORMAT_RGB)
var file = [UInt8](repeating: 0, count: 1000)
var size = file.count
checks.equal(png.png_image_write_to_memory(&image, &file, &size, 0, pixels, 0, nil), 1, "write")
checks.equal(Array(file.prefix(8)), [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], "signature")
checks.equal(Array(file[12..<16]), Array("IHDR".utf8), "first chunk")
checks.equal(png.png_sig_cmp(file, 0, 8), 0, "png_sig_cmp")

var back = png_image()
back.version = UInt32(PNG_IMAGE_VERSION)
checks.equal(png.png_image_begin_read_from_memory(&back, file, size), 1, "begin")
checks.equal([back.width, back.height], [3, 2], "size")
back.format = UInt32(PNG_FORMAT_RGB)
var read = [UInt8](repeating: 0, count: pixels.count)
checks.equal(png.png_image_finish_read(&back, nil, &read, 0, nil), 1, "finish")
checks.equal(read, pixels, "pixels")

var broken = png_image()
broken.version = UInt32(PNG_IMAGE_VERSION)
checks.equal(png.png_image_begin_read_from_memory(&broken, pixels, pixels.count), 0, "no picture")
checks.finish()

// Licensed under Apache License v2.0. See LICENSE for details.

import Zlib

var checks = Checks()
let zlib = try Zlib(requireAll: true)

// The check values of CRC-32 and Adler-32, as their descriptions give them.
let digits = Array("123456789".utf8)
checks.equal(zlib.crc32(0, digits, 9), 0xCBF4_3926, "CRC-32")
checks.equal(zlib.adler32(1, digits, 9), 0x091E_01DE, "Adler-32")

let text = Array(repeating: Array("all work and no play ".utf8), count: 500).flatMap { $0 }
var packedLength = zlib.compressBound(CUnsignedLong(text.count))
var packed = [UInt8](repeating: 0, count: Int(packedLength))
checks.equal(zlib.compress(&packed, &packedLength, text, CUnsignedLong(text.count)), Z_OK, "compress")
checks.isTrue(packedLength < 200, "smaller than the text")

var unpackedLength = CUnsignedLong(text.count)
var unpacked = [UInt8](repeating: 0, count: text.count)
checks.equal(zlib.uncompress(&unpacked, &unpackedLength, packed, packedLength), Z_OK, "uncompress")
checks.equal(unpacked, text, "what was packed")
checks.equal(zlib.uncompress(&unpacked, &unpackedLength, digits, 9), Z_DATA_ERROR, "uncompress of no stream")

// A record whose members C fills: the stream, with memory from the caller.
var stream = z_stream_s()
let size = Int32(MemoryLayout<z_stream_s>.size)
checks.equal(zlib.deflateInit_(&stream, Z_BEST_SPEED, ZLIB_VERSION, size), Z_OK, "deflateInit")
var input = text
var output = [UInt8](repeating: 0, count: text.count)
let produced = input.withUnsafeMutableBufferPointer { input in
    output.withUnsafeMutableBufferPointer { output in
        stream.next_in = input.baseAddress
        stream.avail_in = UInt32(input.count)
        stream.next_out = output.baseAddress
        stream.avail_out = UInt32(output.count)
        let code = zlib.deflate(&stream, Z_FINISH)
        return code == Z_STREAM_END ? stream.total_out : 0
    }
}
checks.isTrue(produced > 0 && produced < 300, "deflate")
checks.equal(stream.total_in, CUnsignedLong(text.count), "bytes that deflate took")
checks.equal(zlib.deflateEnd(&stream), Z_OK, "deflateEnd")
checks.finish()

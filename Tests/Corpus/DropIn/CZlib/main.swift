// Licensed under Apache License v2.0. See LICENSE for details.

// Compiled twice, against the header and against the generated module, without a change: what it prints must be the same.

import CZlib

let text = String(repeating: "to be compressed, ", count: 300)
let input = Array(text.utf8)

// At once.
var size = compressBound(uLong(input.count))
var packed = [Bytef](repeating: 0, count: Int(size))
print(compress2(&packed, &size, input, uLong(input.count), Z_BEST_COMPRESSION) == Z_OK, size)
var length = uLong(input.count)
var unpacked = [Bytef](repeating: 0, count: input.count)
print(uncompress(&unpacked, &length, packed, size) == Z_OK, unpacked == input)
print(crc32(0, input, uInt(input.count)), adler32(1, input, uInt(input.count)))

// As a stream, with an allocator of its own.
final class Count { var value = 0 }
let count = Count()
var stream = z_stream()
stream.opaque = Unmanaged.passUnretained(count).toOpaque()
stream.zalloc = { opaque, items, size in
    Unmanaged<Count>.fromOpaque(opaque!).takeUnretainedValue().value += 1
    return voidpf.allocate(byteCount: Int(items) * Int(size), alignment: 16)
}
stream.zfree = { _, address in address?.deallocate() }
let started = deflateInit2_(
    &stream,
    Z_DEFAULT_COMPRESSION,
    Z_DEFLATED,
    15 + 16,
    8,
    Z_DEFAULT_STRATEGY,
    ZLIB_VERSION,
    Int32(MemoryLayout<z_stream>.size)
)
precondition(started == Z_OK)
var zipped = [Bytef](repeating: 0, count: input.count)
var source = input
let outcome = source.withUnsafeMutableBufferPointer { source in
    zipped.withUnsafeMutableBufferPointer { target in
        stream.next_in = source.baseAddress
        stream.avail_in = uInt(source.count)
        stream.next_out = target.baseAddress
        stream.avail_out = uInt(target.count)
        return deflate(&stream, Z_FINISH)
    }
}
print(outcome == Z_STREAM_END, stream.total_in, stream.total_out, stream.msg == nil, count.value)
print(deflateEnd(&stream), zipped[0], zipped[1])
print(String(cString: zError(Z_DATA_ERROR)), String(cString: zlibVersion()) == ZLIB_VERSION, stream.state == nil)

// A file.
let file: gzFile? = gzopen("/dev/null", "rb")
print(gzread(file, &unpacked, 10), gzeof(file), gzclose(file))

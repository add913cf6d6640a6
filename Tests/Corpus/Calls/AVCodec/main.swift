// Licensed under Apache License v2.0. See LICENSE for details.

import AVCodec

var checks = Checks()
let codecs = try AVCodecLibrary()
let flac = checks.unwrap(codecs.avcodec_find_decoder_by_name("flac"), "decoder")
checks.equal(flac.pointee.id, .AV_CODEC_ID_FLAC, "id")
checks.equal(flac.pointee.type, .AVMEDIA_TYPE_AUDIO, "type")
checks.equal(String(cString: checks.unwrap(codecs.avcodec_get_name(.AV_CODEC_ID_FLAC), "name")), "flac", "name")
checks.equal(codecs.avcodec_find_decoder_by_name("no-such-codec"), nil, "no codec")
checks.equal(codecs.avcodec_version() >> 16, UInt32(LIBAVCODEC_VERSION_MAJOR), "version")
let context = checks.unwrap(codecs.avcodec_alloc_context3(flac), "context")
checks.equal(context.pointee.codec_id, .AV_CODEC_ID_FLAC, "id in the context")
var owned: UnsafeMutablePointer<AVCodecContext>? = context
codecs.avcodec_free_context(&owned)
checks.equal(owned, nil, "freed")
checks.finish()

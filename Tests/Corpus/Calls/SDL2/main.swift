// Licensed under Apache License v2.0. See LICENSE for details.

import SDL2

var checks = Checks()
let sdl = try SDL2()
var version = SDL_version()
sdl.SDL_GetVersion(&version)
checks.equal(version.major, 2, "major version")
checks.equal(version.minor, UInt8(SDL_MINOR_VERSION), "minor version")

checks.equal(sdl.SDL_Init(SDL_INIT_TIMER), 0, "init")
let start = sdl.SDL_GetTicks64()
sdl.SDL_Delay(20)
checks.isTrue(sdl.SDL_GetTicks64() - start >= 20, "delay")

// The golden string of CRC-32, and records by pointer.
checks.equal(sdl.SDL_crc32(0, "123456789", 9), 0xCBF4_3926, "CRC-32")
var a = SDL_Rect(x: 0, y: 0, w: 10, h: 10)
var b = SDL_Rect(x: 4, y: 6, w: 10, h: 10)
var both = SDL_Rect()
checks.equal(sdl.SDL_IntersectRect(&a, &b, &both), .SDL_TRUE, "intersect")
checks.equal([both.x, both.y, both.w, both.h], [4, 6, 6, 4], "intersection")

sdl.SDL_SetError("%s %d", "code", 7)
checks.equal(String(cString: checks.unwrap(sdl.SDL_GetError(), "error")), "code 7", "error")
sdl.SDL_Quit()
checks.finish()

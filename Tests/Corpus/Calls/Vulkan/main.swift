// Licensed under Apache License v2.0. See LICENSE for details.

import Vulkan

var checks = Checks()
let vulkan = try Vulkan()
var version: UInt32 = 0
checks.equal(vulkan.vkEnumerateInstanceVersion(&version), .VK_SUCCESS, "vkEnumerateInstanceVersion")
checks.equal(version >> 22, 1, "major version")
checks.equal(
    (version >> 12) & 0x3FF,
    (UInt32(VK_HEADER_VERSION_COMPLETE) >> 12) & 0x3FF,
    "minor version of the loader and of its header"
)

var count: UInt32 = 0
checks.equal(vulkan.vkEnumerateInstanceExtensionProperties(nil, &count, nil), .VK_SUCCESS, "count of extensions")
checks.finish()

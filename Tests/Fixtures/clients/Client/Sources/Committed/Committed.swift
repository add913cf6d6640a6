// Licensed under Apache License v2.0. See LICENSE for details.

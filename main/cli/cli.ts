#!/usr/bin/env node
/** Entry of `carrel`: looks at Node's version, then loads the commands and, with them, the database's binary. */
import '../hosts/needs-node.js'

await import('./cli-program.ts')

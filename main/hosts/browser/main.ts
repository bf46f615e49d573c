/** Entry of the browser host's process: looks at Node's version, then loads the host and the database's binary. */
import '../needs-node.js'

await import('./browser-host.ts')

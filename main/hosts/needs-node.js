/**
 * Ends the process with one plain sentence where Node is too old for Carrel; better-sqlite3 would take it down
 * without a word. Evaluated for its effect, before anything else is loaded. JavaScript, because the versions it
 * speaks to do not read TypeScript, and no syntax that they would stumble over.
 */
const OLDEST = 24
const version = process.versions.node
if (Number.parseInt(version, 10) < OLDEST) {
  process.stderr.write(
    `Carrel needs Node ${OLDEST} or newer; this is ${version}. It is at https://nodejs.org.\n`,
  )
  process.exit(1)
}

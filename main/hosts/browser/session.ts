/**
 * Who may talk to the loopback host: a one-time token from the terminal becomes an HttpOnly, SameSite=Strict
 * cookie. Sessions are kept (hashed, in a 0600 file) so that an open tab finds its way back after a restart.
 */
import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { z } from 'zod'

const Stored = z.array(z.object({ hash: z.string(), until: z.number() }))
type Stored = z.infer<typeof Stored>

const DAYS_30 = 30 * 24 * 3600 * 1000
const KEPT = 32

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')
const equal = (a: string, b: string): boolean =>
  a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b))

export interface Sessions {
  /** The token for the address to open; worth one session. */
  readonly token: string
  /** Trades the token for a cookie value; null when it is wrong or spent. */
  redeem(token: string): string | null
  /** Whether a Cookie header names a live session. */
  accepts(cookieHeader: string | undefined): boolean
  /** `Set-Cookie` for a cookie value. */
  setCookie(value: string): string
}

const readStored = (file: string): Stored => {
  try {
    return Stored.parse(JSON.parse(readFileSync(file, 'utf8')))
  } catch {
    // Missing or damaged: nobody is signed in, the terminal's address still works.
    return []
  }
}

/**
 * @param file where session hashes are kept
 * @param now ms since the epoch
 */
export const sessions = (file: string, now: () => number): Sessions => {
  const token = randomBytes(24).toString('base64url')
  const name = 'carrel-session'
  let spent = false
  let stored = readStored(file).filter((session) => session.until > now())

  return {
    token,
    redeem: (given) => {
      if (spent || !equal(sha256(given), sha256(token))) return null
      spent = true
      const value = randomBytes(32).toString('base64url')
      stored = [...stored, { hash: sha256(value), until: now() + DAYS_30 }].slice(-KEPT)
      writeFileSync(file, JSON.stringify(stored), { mode: 0o600 })
      return value
    },
    accepts: (header) => {
      const cookies = (header ?? '').split(';').map((part) => part.trim())
      const hashes = cookies
        .filter((part) => part.startsWith(`${name}=`))
        .map((part) => sha256(part.slice(name.length + 1)))
      return hashes.some((hash) =>
        stored.some((session) => session.until > now() && equal(session.hash, hash)),
      )
    },
    setCookie: (value) => `${name}=${value}; HttpOnly; SameSite=Strict; Path=/; Max-Age=${DAYS_30 / 1000}`,
  }
}

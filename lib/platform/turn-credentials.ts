import 'server-only'
import { createHmac } from 'node:crypto'

/** A credential of TURN outlives no mediation by long. */
const LIFETIME_S = 4 * 3_600

/**
 * Name and password for a TURN server with a shared secret (REST API for TURN): the name says until
 * when it holds, the password is its keyed hash.
 */
export function makeTurnCredentials(secret: string, user: string, now: Date) {
  const username = `${Math.floor(now.getTime() / 1000) + LIFETIME_S}:${user}`
  return { username, credential: createHmac('sha1', secret).update(username).digest('base64') }
}

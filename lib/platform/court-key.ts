import 'server-only'
import { newToken } from './ids'
import { fingerprintSecret } from './personal-number'

/** Begins every key, so that one found in a file is recognised as what it is. */
const COURT_KEY_PREFIX = 'heyi_'

/**
 * A new key of a court's own system: the key itself, which is stored nowhere, its last four
 * characters, by which people name it, and the keyed hash that is stored.
 */
export function newCourtKey() {
  const key = `${COURT_KEY_PREFIX}${newToken(32)}`
  return { key, hint: key.slice(-4), keyHash: fingerprintSecret(key) }
}

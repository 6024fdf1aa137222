import { createHmac } from 'node:crypto'
import { personalKeys } from './env'

// The keys that seal values (lib/platform/sealed-value.ts;
// docs/decisions/0041-sealed-values-know-key-and-row.md). One seals; older ones only open.

export type SealKey = {
  /** Eight hexadecimal digits, stored with each value. */
  readonly id: string
  readonly bytes: Buffer
}

export type KeyRing = {
  readonly current: SealKey
  /** The current key and the older ones, by id. */
  readonly byId: ReadonlyMap<string, SealKey>
}

/**
 * A key with its id, which follows from the key itself: no setting can give a key the id of another
 * one. The id tells nothing about the key.
 */
function toKey(hex: string): SealKey {
  const bytes = Buffer.from(hex, 'hex')
  const id = createHmac('sha256', bytes).update('heyi seal key id').digest('hex').slice(0, 8)
  return { id, bytes }
}

/** `current` and `older`: 64 hexadecimal digits each, as in the environment. */
export function makeKeyRing(current: string, older: readonly string[] = []): KeyRing {
  const keys = [current, ...older].map(toKey)
  const byId = new Map(keys.map((key) => [key.id, key]))
  if (byId.size < keys.length) throw new Error('two keys of the key ring have the same id')
  return { current: keys[0]!, byId }
}

/** Whether a key seals, only opens, or is not in the key ring. */
export type KeyStanding = 'current' | 'older' | 'unknown'

export function standingOf(id: string, { current, byId }: KeyRing): KeyStanding {
  if (id === current.id) return 'current'
  return byId.has(id) ? 'older' : 'unknown'
}

let ring: KeyRing | undefined

/** The keys of this installation (HEYI_PERSONAL_KEY, HEYI_PERSONAL_KEYS_OLD). */
export function keyRing(): KeyRing {
  const { HEYI_PERSONAL_KEY, HEYI_PERSONAL_KEYS_OLD } = personalKeys()
  ring ??= makeKeyRing(HEYI_PERSONAL_KEY, HEYI_PERSONAL_KEYS_OLD)
  return ring
}

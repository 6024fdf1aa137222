import { hash, verify } from '@node-rs/argon2'

// argon2id, which is the package's default algorithm. About 20 ms of one core a password
// (stack.md); it runs outside the event loop.
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const

/**
 * Hashes a password for storage, with a fresh salt: `$argon2id$v=19$m=19456,t=2,p=1$…` (memory in
 * KiB).
 */
export function hashPassword(password: string): Promise<string> {
  return hash(password, COST)
}

let unmatched: Promise<string> | undefined

/**
 * Whether a password matches a hash. Without a hash (an unknown phone) a hash that nothing matches
 * is verified, so that both answers cost the same work.
 */
export async function verifyPassword(stored: string | null, password: string): Promise<boolean> {
  unmatched ??= hash(crypto.randomUUID(), COST)
  const fits = await verify(stored ?? (await unmatched), password)
  return fits && stored !== null
}

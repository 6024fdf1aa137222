import type { Challenge } from 'altcha-lib/types'

/** As long as a challenge is valid: after many failures a slow phone needs minutes. */
const PATIENCE_MS = 600_000

/**
 * Does the proof of work and packs the answer; null where this browser cannot (WebCrypto exists
 * over https and on localhost only).
 */
export async function solveChallenge(packed: string): Promise<string | null> {
  if (!globalThis.crypto?.subtle) return null
  const challenge = JSON.parse(atob(packed.replace(/-/g, '+').replace(/_/g, '/'))) as Challenge
  // Loaded on demand: hardly anyone ever needs it.
  const [{ solveChallenge: solve }, { deriveKey }] = await Promise.all([
    import('altcha-lib'),
    import('altcha-lib/algorithms/web/pbkdf2'),
  ])
  const solution = await solve({ challenge, deriveKey, timeout: PATIENCE_MS })
  if (!solution) return null
  return btoa(JSON.stringify({ challenge, solution }))
    .replace(/\+/g, '-')
    .replace(/\//g, '_')
    .replace(/=+$/, '')
}

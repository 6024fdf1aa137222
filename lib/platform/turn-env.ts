import { z } from 'zod'

const Urls = (scheme: RegExp) =>
  z
    .string()
    .default('')
    .transform((list) => list.split(/[\s,]+/).filter(Boolean))
    .pipe(z.array(z.string().regex(scheme)).max(8))

/**
 * Servers by which browsers find each other. None is needed on one machine or in one network; the
 * shared secret of TURN gives each page a name and a password of its own for a short time.
 */
export const TURN_SETTINGS = {
  HEYI_STUN_URLS: Urls(/^stuns?:[\w.:[\]-]+$/),
  HEYI_TURN_URLS: Urls(/^turns?:[\w.:[\]-]+(\?transport=(udp|tcp))?$/),
  HEYI_TURN_SECRET: z.preprocess((value) => value || undefined, z.string().min(16).optional()),
  /** `relay`: no browser learns the address of another. */
  HEYI_ICE_POLICY: z.preprocess(
    (value) => value || undefined,
    z.enum(['all', 'relay']).default('all'),
  ),
} as const

/** Settings that do not fit together. */
export function findTurnMistakes({
  HEYI_TURN_URLS: urls,
  HEYI_TURN_SECRET: secret,
  HEYI_ICE_POLICY: policy,
}: {
  readonly HEYI_TURN_URLS: readonly string[]
  readonly HEYI_TURN_SECRET?: string | undefined
  readonly HEYI_ICE_POLICY: 'all' | 'relay'
}): readonly { readonly name: string; readonly message: string }[] {
  return [
    ...(urls.length > 0 && secret === undefined
      ? [{ name: 'HEYI_TURN_SECRET', message: 'missing, but HEYI_TURN_URLS is set' }]
      : []),
    ...(policy === 'relay' && urls.length === 0
      ? [{ name: 'HEYI_TURN_URLS', message: 'missing, but HEYI_ICE_POLICY is relay' }]
      : []),
  ]
}

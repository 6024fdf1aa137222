import { z } from 'zod'

// Settings of the state identity service (docs/operations/channels.md). All of them or none: half a
// configuration stops the start.

const Optional = z.preprocess((value) => value || undefined, z.string().min(1).max(500).optional())

export const IDENTITY_SETTINGS = {
  /** Its name, in at most twenty characters: people read to whom their name and number are sent. */
  HEYI_IDENTITY_NAME: z.preprocess(
    (value) => value || undefined,
    z.string().trim().min(1).max(20).optional(),
  ),
  HEYI_IDENTITY_ENDPOINT: z.preprocess(
    (value) => value || undefined,
    z.url({ protocol: /^https?$/ }).optional(),
  ),
  HEYI_IDENTITY_SECRET: Optional,
  HEYI_IDENTITY_TIMEOUT_MS: z.coerce.number().int().min(100).max(10_000).default(5_000),
} as const

const SERVICE = ['HEYI_IDENTITY_NAME', 'HEYI_IDENTITY_ENDPOINT', 'HEYI_IDENTITY_SECRET'] as const
type ServiceSetting = (typeof SERVICE)[number]

/** What is missing of a service that is configured in part, and what production does not allow. */
export function findServiceMistakes(
  settings: Readonly<Partial<Record<ServiceSetting, string>>>,
  isProduction: boolean,
): readonly { readonly name: ServiceSetting; readonly message: string }[] {
  const missing = SERVICE.filter((name) => settings[name] === undefined)
  if (missing.length === SERVICE.length) return []
  const isOpen = isProduction && settings.HEYI_IDENTITY_ENDPOINT?.startsWith('http:')
  return [
    ...missing.map((name) => ({
      name,
      message: `missing: set all of ${SERVICE.join(', ')}, or none`,
    })),
    ...(isOpen
      ? [{ name: 'HEYI_IDENTITY_ENDPOINT' as const, message: 'production needs https' }]
      : []),
  ]
}

import { z } from 'zod'

// Settings of the signature of PDF files, and of the authority that certifies signatures of people
// (docs/operations/keys.md).

const Optional = z.preprocess((value) => value || undefined, z.string().min(1).max(500).optional())

export const SIGNATURE_SETTINGS = {
  /** A PKCS#12 file with the key that signs, its certificate and those above it. */
  HEYI_PDF_P12_FILE: Optional,
  HEYI_PDF_P12_PASSPHRASE: z.string().max(500).default(''),
  /**
   * Without a PKCS#12 file: a folder in which a key for trying out is made. Never in production.
   */
  HEYI_PDF_TRIAL_SIGNER_DIR: Optional,
  /** A time-stamp authority (RFC 3161). */
  HEYI_TSA_URL: z.preprocess(
    (value) => value || undefined,
    z.url({ protocol: /^https?$/ }).optional(),
  ),
  HEYI_TSA_TIMEOUT_MS: z.coerce.number().int().min(100).max(20_000).default(5_000),
  /**
   * The name of the certificate authority as it is licensed, its gateway, and the PEM file with its
   * roots.
   */
  HEYI_CA_NAME: Optional,
  HEYI_CA_ENDPOINT: z.preprocess(
    (value) => value || undefined,
    z.url({ protocol: /^https?$/ }).optional(),
  ),
  HEYI_CA_SECRET: Optional,
  HEYI_CA_ROOTS_FILE: Optional,
  HEYI_CA_TIMEOUT_MS: z.coerce.number().int().min(100).max(20_000).default(8_000),
} as const

const AUTHORITY = [
  'HEYI_CA_NAME',
  'HEYI_CA_ENDPOINT',
  'HEYI_CA_SECRET',
  'HEYI_CA_ROOTS_FILE',
] as const
type AuthoritySetting = (typeof AUTHORITY)[number]

/**
 * What is missing of an authority that is configured in part, and what production does not allow.
 */
export function findAuthorityMistakes(
  settings: Readonly<Partial<Record<AuthoritySetting, string>>>,
  isProduction: boolean,
): readonly { readonly name: AuthoritySetting; readonly message: string }[] {
  const missing = AUTHORITY.filter((name) => settings[name] === undefined)
  if (missing.length === AUTHORITY.length) return []
  const isOpen = isProduction && settings.HEYI_CA_ENDPOINT?.startsWith('http:')
  return [
    ...missing.map((name) => ({
      name,
      message: `missing: set all of ${AUTHORITY.join(', ')}, or none`,
    })),
    ...(isOpen ? [{ name: 'HEYI_CA_ENDPOINT' as const, message: 'production needs https' }] : []),
  ]
}

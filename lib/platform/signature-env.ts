import { z } from 'zod'

// Settings of the signature of PDF files (docs/operations/keys.md).

const Optional = z.preprocess((value) => value || undefined, z.string().min(1).max(500).optional())

export const SIGNATURE_SETTINGS = {
  /** A PKCS#12 file with the key that signs, its certificate and those above it. */
  HEYI_PDF_P12_FILE: Optional,
  HEYI_PDF_P12_PASSPHRASE: z.string().max(500).default(''),
  /** Without a PKCS#12 file: a folder in which a key for trying out is made. Never in production. */
  HEYI_PDF_TRIAL_SIGNER_DIR: Optional,
  /** A time-stamp authority (RFC 3161). */
  HEYI_TSA_URL: z.preprocess(
    (value) => value || undefined,
    z.url({ protocol: /^https?$/ }).optional(),
  ),
  HEYI_TSA_TIMEOUT_MS: z.coerce.number().int().min(100).max(20_000).default(5_000),
} as const

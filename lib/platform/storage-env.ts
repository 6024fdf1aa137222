import { z } from 'zod'
import { Hex32, OldKeys } from './key-atoms'

// Settings of where files are kept and how (docs/operations/storage.md).

const Optional = z.preprocess((value) => value || undefined, z.string().min(1).max(500).optional())

export const STORAGE_SETTINGS = {
  HEYI_FILES_DIR: z.string().min(1).default('.data/files'),
  /** Wraps the key of each stored file, and opens what it wrapped. */
  HEYI_FILES_KEY: Hex32,
  /** Open what they wrapped before, until `npm run files:rotate` has wrapped it again. */
  HEYI_FILES_KEYS_OLD: OldKeys,
  /** Where backups are, for the state that their commands note there; their keys are not here. */
  HEYI_BACKUP_DIR: Optional,
  /** Where the page of a maintenance lies while there is one; set by the start command. */
  HEYI_MAINTENANCE_DIR: Optional,
  /** With a bucket, files are kept there and no longer in HEYI_FILES_DIR. */
  HEYI_S3_BUCKET: Optional,
  /** Without one: that of Amazon for the region. */
  HEYI_S3_ENDPOINT: z.preprocess(
    (value) => value || undefined,
    z.url({ protocol: /^https?$/ }).optional(),
  ),
  HEYI_S3_REGION: z.preprocess((value) => value || undefined, z.string().default('cn-north-1')),
  HEYI_S3_KEY_ID: Optional,
  HEYI_S3_KEY_SECRET: Optional,
  /** The virus scanner: `host:port`, or the path of its socket. Without it nothing is scanned. */
  HEYI_CLAMD: z.preprocess(
    (value) => value || undefined,
    z
      .string()
      .regex(/^(\/.{1,100}|[^/\s]{1,200}:\d{1,5})$/)
      .optional(),
  ),
} as const

export type StorageSettings = z.infer<z.ZodObject<typeof STORAGE_SETTINGS>>
type Mistake = { readonly name: string; readonly message: string }

/** What is missing or contradicts itself; each stops the start. */
export function findStorageMistakes(settings: StorageSettings, isProduction: boolean): Mistake[] {
  const mistakes: Mistake[] = []
  const mistake = (name: string, message: string) => mistakes.push({ name, message })
  const current = settings.HEYI_FILES_KEY.toLowerCase()
  const keys = [current, ...settings.HEYI_FILES_KEYS_OLD.map((key) => key.toLowerCase())]
  if (new Set(keys).size < keys.length)
    mistake('HEYI_FILES_KEYS_OLD', 'a key is named twice, or is the current one')
  if (settings.HEYI_S3_BUCKET) {
    for (const name of ['HEYI_S3_KEY_ID', 'HEYI_S3_KEY_SECRET'] as const)
      if (!settings[name]) mistake(name, 'is needed with HEYI_S3_BUCKET')
    if (
      isProduction &&
      /^http:(?!\/\/(127\.0\.0\.1|localhost)[:/])/.test(settings.HEYI_S3_ENDPOINT ?? '')
    )
      mistake('HEYI_S3_ENDPOINT', 'production needs https, except on this machine')
  }
  return mistakes
}

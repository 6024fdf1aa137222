import { z } from 'zod'
import { DELIVERY_DOCUMENTS } from '@/lib/domain/delivery/documents'
import { CHANNEL_SETTINGS, findSettingMistakes } from './channel-env'
import { findServiceMistakes, IDENTITY_SETTINGS } from './identity-env'
import { SECOND_FACTOR_POLICIES } from '@/lib/domain/access/second-factor'
import { Hex32, OldKeys } from './key-atoms'
import { findMediaMistakes, MEDIA_SETTINGS } from './media-env'
import { METRICS_SETTINGS } from './metrics-env'
import { findAuthorityMistakes, SIGNATURE_SETTINGS } from './signature-env'
import { findStorageMistakes, STORAGE_SETTINGS } from './storage-env'
import { WEBHOOK_SETTINGS } from './webhook-env'

/** `https://heyi.example.gov.cn`: what people type, without a path. */
const PublicUrl = z.url({ protocol: /^https?$/ }).optional()

const PersonalKeys = z.object({
  /** Seals personal numbers, and opens what it sealed. */
  HEYI_PERSONAL_KEY: Hex32,
  /** Open what they sealed before, until `npm run seal:rotate` has sealed it again. */
  HEYI_PERSONAL_KEYS_OLD: OldKeys,
  /** Of search and comparison; never changed. */
  HEYI_PERSONAL_HASH_KEY: Hex32,
})

const Settings = PersonalKeys.extend({
  NODE_ENV: z.enum(['development', 'production', 'test']).default('production'),
  /** Connection of web requests: it can become heyi_app and heyi_reader only. */
  HEYI_DATABASE_URL: z.string().min(1),
  /** Connection of jobs, set-up commands and sign-in. */
  HEYI_JOB_DATABASE_URL: z.string().min(1),
  /** Connection on which changes are reported; needed where HEYI_DATABASE_URL is a pooler's. */
  HEYI_CHANGES_DATABASE_URL: z.preprocess(
    (value) => value || undefined,
    z.string().min(1).optional(),
  ),
  /** Whether this process works on jobs too, or a web process leaves them to another one. */
  HEYI_JOBS: z.preprocess((value) => value || undefined, z.enum(['on', 'off']).default('on')),
  NEXTAUTH_SECRET: z.string().min(32),
  /** A folder with the licensed fonts of the institution's documents (docs/operations/fonts.md). */
  HEYI_FONTS_DIR: z.preprocess((value) => value || undefined, z.string().min(1).optional()),
  /**
   * Whether text in photographs is recognised: of bound dossiers for the search, of a card to fill
   * the form of its owner.
   */
  HEYI_OCR: z.preprocess((value) => value || undefined, z.enum(['on', 'off']).default('off')),
  HEYI_DATABASE_POOL: z.coerce.number().int().min(2).max(100).default(10),
  HEYI_JOB_DATABASE_POOL: z.coerce.number().int().min(2).max(100).default(4),
  /** Minutes without use after which a mediator's session on the own known phone ends. */
  HEYI_PHONE_IDLE_MINUTES: z.coerce.number().int().min(30).max(480).default(480),
  /**
   * Whether administrators and courts' users must set up 两步验证, or may. The start command says
   * `offered` for a trial with the embedded database.
   */
  HEYI_SECOND_FACTOR: z.preprocess(
    (value) => value || undefined,
    z.enum(SECOND_FACTOR_POLICIES).default('required'),
  ),
  HEYI_LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('info'),
  /** A file to which the hash of every anchor is appended; best on another machine's volume. */
  HEYI_ANCHOR_FILE: z.string().min(1).optional(),
  /** An address to which the hash of every anchor is posted as JSON. */
  HEYI_ANCHOR_URL: z.url({ protocol: /^https?$/ }).optional(),
  HEYI_TRUSTED_PROXIES: z.coerce.number().int().min(0).max(5).default(0),
  HEYI_PUBLIC_URL: z.preprocess((value) => value || undefined, PublicUrl),
  HEYI_ALLOWED_HOSTS: z.string().default(''),
  ...CHANNEL_SETTINGS,
  ...STORAGE_SETTINGS,
  ...SIGNATURE_SETTINGS,
  ...IDENTITY_SETTINGS,
  ...WEBHOOK_SETTINGS,
  ...MEDIA_SETTINGS,
  ...METRICS_SETTINGS,
})

const Env = Settings.refine(
  ({ HEYI_PERSONAL_KEY, HEYI_PERSONAL_KEYS_OLD }) =>
    new Set([HEYI_PERSONAL_KEY, ...HEYI_PERSONAL_KEYS_OLD].map((key) => key.toLowerCase())).size ===
    HEYI_PERSONAL_KEYS_OLD.length + 1,
  { path: ['HEYI_PERSONAL_KEYS_OLD'], message: 'a key is named twice, or is the current one' },
).superRefine((settings, context) => {
  const isProduction = settings.NODE_ENV === 'production'
  for (const { name, message } of [
    ...findSettingMistakes(settings, DELIVERY_DOCUMENTS, isProduction),
    ...findStorageMistakes(settings, isProduction),
    ...findAuthorityMistakes(settings, isProduction),
    ...findServiceMistakes(settings, isProduction),
    ...findMediaMistakes(settings),
  ])
    context.addIssue({ code: 'custom', path: [name], message })
  // An SMS carries links that people outside must be able to open.
  if (settings.HEYI_SMS_PROVIDER && !settings.HEYI_PUBLIC_URL)
    context.addIssue({
      code: 'custom',
      path: ['HEYI_PUBLIC_URL'],
      message: 'missing, but HEYI_SMS_PROVIDER is set: links in an SMS need it',
    })
})
export type Env = z.infer<typeof Env>

let parsed: Env | undefined

/**
 * The process environment, checked once at first use: a missing or malformed secret stops the
 * process instead of weakening it.
 */
export function env(): Env {
  parsed ??= Env.parse(process.env)
  return parsed
}

let keys: z.infer<typeof PersonalKeys> | undefined

/**
 * The keys of personal numbers alone: a judging thread has no other part of the environment (ADR
 * 0038). The process checks the whole of it as it starts.
 */
export function personalKeys(): z.infer<typeof PersonalKeys> {
  keys ??= PersonalKeys.parse(process.env)
  return keys
}

import { z } from 'zod'

// Settings of the channels by which notices leave the application (docs/operations/channels.md).
// All of them or none: half a configuration stops the start.

const Optional = z.preprocess((value) => value || undefined, z.string().min(1).max(500).optional())

const SMS_PROVIDERS = ['aliyun', 'tencent', 'generic'] as const
export type SmsProvider = (typeof SMS_PROVIDERS)[number]

export const CHANNEL_SETTINGS = {
  HEYI_SMS_PROVIDER: z.preprocess((value) => value || undefined, z.enum(SMS_PROVIDERS).optional()),
  /** Of `generic` required; the providers have their own. */
  HEYI_SMS_ENDPOINT: z.preprocess(
    (value) => value || undefined,
    z.url({ protocol: /^https?$/ }).optional(),
  ),
  HEYI_SMS_KEY_ID: Optional,
  HEYI_SMS_KEY_SECRET: Optional,
  HEYI_SMS_SIGN_NAME: Optional,
  HEYI_SMS_APP_ID: Optional,
  HEYI_SMS_REGION: z.preprocess((value) => value || undefined, z.string().default('ap-guangzhou')),
  /** `meeting_scheduled=SMS_1,meeting_moved=SMS_2,…` */
  HEYI_SMS_TEMPLATES: Optional,
  /** Part of the address to which the provider reports; without it there is no such address. */
  HEYI_SMS_REPORT_TOKEN: z.preprocess(
    (value) => value || undefined,
    z
      .string()
      .regex(/^[A-Za-z0-9_-]{32,200}$/)
      .optional(),
  ),
  HEYI_SMS_TIMEOUT_MS: z.coerce.number().int().min(100).max(20_000).default(8_000),
  HEYI_SMTP_HOST: Optional,
  HEYI_SMTP_PORT: z.coerce.number().int().min(1).max(65_535).default(465),
  HEYI_SMTP_USER: Optional,
  HEYI_SMTP_PASSWORD: Optional,
  /** The bare address from which mails are sent. */
  HEYI_SMTP_FROM: z.preprocess((value) => value || undefined, z.email().optional()),
  /** `off` for a local server outside production. */
  HEYI_SMTP_TLS: z.preprocess((value) => value || undefined, z.enum(['on', 'off']).default('on')),
  HEYI_SMTP_TIMEOUT_MS: z.coerce.number().int().min(100).max(20_000).default(10_000),
} as const

export type ChannelSettings = z.infer<z.ZodObject<typeof CHANNEL_SETTINGS>>

/** Whether an SMS can leave: by a provider, outside production also to the local sink. */
export function hasSms({
  HEYI_SMS_PROVIDER: provider,
  NODE_ENV,
}: Pick<ChannelSettings, 'HEYI_SMS_PROVIDER'> & { readonly NODE_ENV: string }): boolean {
  return provider !== undefined || NODE_ENV !== 'production'
}
type Name = keyof typeof CHANNEL_SETTINGS

const SMS_NEEDS: Readonly<Record<SmsProvider, readonly Name[]>> = {
  aliyun: ['HEYI_SMS_KEY_ID', 'HEYI_SMS_KEY_SECRET', 'HEYI_SMS_SIGN_NAME', 'HEYI_SMS_TEMPLATES'],
  tencent: [
    'HEYI_SMS_KEY_ID',
    'HEYI_SMS_KEY_SECRET',
    'HEYI_SMS_SIGN_NAME',
    'HEYI_SMS_TEMPLATES',
    'HEYI_SMS_APP_ID',
  ],
  generic: ['HEYI_SMS_ENDPOINT', 'HEYI_SMS_KEY_SECRET'],
}
const SMS_NAMES = [
  'HEYI_SMS_ENDPOINT',
  'HEYI_SMS_KEY_ID',
  'HEYI_SMS_KEY_SECRET',
  'HEYI_SMS_SIGN_NAME',
  'HEYI_SMS_TEMPLATES',
  'HEYI_SMS_APP_ID',
  'HEYI_SMS_REPORT_TOKEN',
] as const satisfies readonly Name[]
const SMTP_NEEDS = [
  'HEYI_SMTP_HOST',
  'HEYI_SMTP_USER',
  'HEYI_SMTP_PASSWORD',
  'HEYI_SMTP_FROM',
] as const satisfies readonly Name[]

export type SettingMistake = { readonly name: Name; readonly message: string }

/** `HEYI_SMS_TEMPLATES` as document → template id; null where it cannot be read. */
export function readTemplates(text: string): ReadonlyMap<string, string> | null {
  const pairs = text.split(/[\s,]+/).filter(Boolean)
  const read = pairs.map((pair) => /^([a-z_]+)=([A-Za-z0-9_.-]+)$/.exec(pair))
  if (read.some((match) => match === null)) return null
  const templates = new Map(read.map((match) => [match![1]!, match![2]!]))
  return templates.size === pairs.length ? templates : null
}

/** What is missing of a channel that is configured in part, and what production does not allow. */
export function findSettingMistakes(
  settings: ChannelSettings,
  documents: readonly string[],
  isProduction: boolean,
): readonly SettingMistake[] {
  const { HEYI_SMS_PROVIDER: provider, HEYI_SMS_TEMPLATES: templates } = settings
  const mistakes: SettingMistake[] = []
  const need = (names: readonly Name[], by: string) => {
    for (const name of names)
      if (settings[name] === undefined)
        mistakes.push({
          name,
          message: `missing, but ${by}: set all of ${names.join(', ')}, or none`,
        })
  }
  if (provider) need(SMS_NEEDS[provider], `HEYI_SMS_PROVIDER is ${provider}`)
  else if (SMS_NAMES.some((name) => settings[name] !== undefined))
    mistakes.push({
      name: 'HEYI_SMS_PROVIDER',
      message: `missing, but other settings of SMS are there: one of ${SMS_PROVIDERS.join(', ')}`,
    })
  if (templates !== undefined) {
    const read = readTemplates(templates)
    const missing = documents.filter((each) => !read?.has(each))
    if (missing.length > 0)
      mistakes.push({
        name: 'HEYI_SMS_TEMPLATES',
        message: `no template for ${missing.join(', ')}: write document=template,…`,
      })
  }
  if (SMTP_NEEDS.some((name) => settings[name] !== undefined))
    need(SMTP_NEEDS, 'other settings of e-mail are there')
  if (isProduction && settings.HEYI_SMTP_TLS === 'off')
    mistakes.push({ name: 'HEYI_SMTP_TLS', message: 'off, which production does not allow' })
  const { HEYI_SMS_ENDPOINT: endpoint } = settings
  if (isProduction && endpoint && !endpoint.startsWith('https:'))
    mistakes.push({ name: 'HEYI_SMS_ENDPOINT', message: 'production needs https' })
  return mistakes
}

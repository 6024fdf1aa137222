import { z } from 'zod'

// Settings of video conferences (docs/operations/video.md). On one machine none is needed.

const Optional = <T extends z.ZodType>(type: T) =>
  z.preprocess((value) => value || undefined, type.optional())

/** `turn:relay.example.gov.cn:3478?transport=udp`, as browsers take it. */
const RELAY_URL = /^(stun|turns?):[^\s,/?]{1,200}(\?transport=(udp|tcp))?$/

export const MEDIA_SETTINGS = {
  /** Addresses of the relay, separated by commas. */
  HEYI_TURN_URLS: z
    .string()
    .default('')
    .transform((text) => text.split(/[\s,]+/).filter(Boolean))
    .pipe(z.array(z.string().regex(RELAY_URL, 'turn:host:port, separated by commas')).max(6)),
  /** Shared with the relay (`static-auth-secret` of coturn). */
  HEYI_TURN_SECRET: Optional(z.string().min(16).max(500)),
  /** How long credentials are valid; they are made at every entry. */
  HEYI_TURN_LIFETIME_SECONDS: z.coerce.number().int().min(60).max(86_400).default(14_400),
  /** `relay`: media goes by the relay only, so that no one learns another's address. */
  HEYI_TURN_POLICY: z.preprocess(
    (value) => value || undefined,
    z.enum(['all', 'relay']).default('all'),
  ),
  /** The number of a telephone bridge, by which those whose line is bad take part. */
  HEYI_DIAL_IN_PHONE: Optional(
    z.string().regex(/^[+\d][\d -]{2,24}\d$/, 'a telephone number: 010-12345678'),
  ),
  /** Where the forwarder's interface is; without it every conference is from each to each. */
  HEYI_FORWARDER_URL: Optional(z.url({ protocol: /^http$/ })),
  /** Made by `npm start`; the forwarder has the same. */
  HEYI_FORWARDER_SECRET: Optional(z.string().min(32).max(500)),
} as const

export type MediaEnv = z.infer<z.ZodObject<typeof MEDIA_SETTINGS>>
type Mistake = { readonly name: string; readonly message: string }

const isRelay = (url: string) => url.startsWith('turn')
const isOfThisMachine = (url: string) =>
  /^http:\/\/(127\.0\.0\.1|localhost|\[::1\])(:\d+)?\/?$/.test(url)

/** What is missing or contradicts itself; each stops the start. */
export function findMediaMistakes(settings: MediaEnv): readonly Mistake[] {
  const mistakes: Mistake[] = []
  const relays = settings.HEYI_TURN_URLS.filter(isRelay)
  if (relays.length > 0 && !settings.HEYI_TURN_SECRET)
    mistakes.push({ name: 'HEYI_TURN_SECRET', message: 'is needed with HEYI_TURN_URLS' })
  if (relays.length === 0 && settings.HEYI_TURN_POLICY === 'relay')
    mistakes.push({ name: 'HEYI_TURN_URLS', message: 'is needed with HEYI_TURN_POLICY=relay' })
  const { HEYI_FORWARDER_URL: forwarder } = settings
  if (forwarder && !settings.HEYI_FORWARDER_SECRET)
    mistakes.push({ name: 'HEYI_FORWARDER_SECRET', message: 'is needed with HEYI_FORWARDER_URL' })
  if (forwarder && !isOfThisMachine(forwarder))
    mistakes.push({
      name: 'HEYI_FORWARDER_URL',
      message: 'must be on this machine: it is no https',
    })
  return mistakes
}

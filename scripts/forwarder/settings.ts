import { z } from 'zod'
import { LEASE_SECONDS } from '@/lib/domain/conference/forwarder-protocol'

// Settings of the forwarder, a process of its own (docs/operations/video.md).

const Optional = <T extends z.ZodType>(type: T) =>
  z.preprocess((value) => value || undefined, type.optional())

const Settings = z
  .object({
    HEYI_FORWARDER_SECRET: z.string().min(32),
    /** Of the interface for the web server, on this machine's own address. 0: one that is free. */
    HEYI_FORWARDER_PORT: z.coerce.number().int().min(0).max(65_535).default(3480),
    /** A conference whose halls were not stated for so long is disconnected. */
    HEYI_FORWARDER_LEASE_SECONDS: z.coerce.number().int().min(1).max(60).default(LEASE_SECONDS),
    /** UDP ports of media, `40000-40199`: one per person. */
    HEYI_FORWARDER_MEDIA_PORTS: z
      .string()
      .default('40000-40199')
      .transform((text) => /^(\d{1,5})-(\d{1,5})$/.exec(text)?.slice(1).map(Number) ?? [])
      .refine(([from = 0, to = 0]) => from > 0 && from <= to && to < 65_536, 'as 40000-40199'),
    /** The address for media, where the machine has several. */
    HEYI_FORWARDER_MEDIA_ADDRESS: Optional(z.union([z.ipv4(), z.ipv6()])),
    /** `stun:host:port`, where the machine's own address is not the one that phones see. */
    HEYI_FORWARDER_STUN: Optional(z.string().regex(/^stun:[^\s/]{1,200}:\d{1,5}$/)),
  })
  .transform((settings) => ({
    secret: settings.HEYI_FORWARDER_SECRET,
    port: settings.HEYI_FORWARDER_PORT,
    leaseMs: settings.HEYI_FORWARDER_LEASE_SECONDS * 1000,
    media: {
      portRangeBegin: settings.HEYI_FORWARDER_MEDIA_PORTS[0],
      portRangeEnd: settings.HEYI_FORWARDER_MEDIA_PORTS[1],
      bindAddress: settings.HEYI_FORWARDER_MEDIA_ADDRESS,
      iceServers: settings.HEYI_FORWARDER_STUN ? [settings.HEYI_FORWARDER_STUN] : [],
    },
  }))

export type ForwarderSettings = z.infer<typeof Settings>
export type MediaSettings = ForwarderSettings['media']

/** @throws Error that names each setting which is missing or malformed */
export function readSettings(environment: NodeJS.ProcessEnv): ForwarderSettings {
  const read = Settings.safeParse(environment)
  if (read.success) return read.data
  throw new Error(read.error.issues.map(({ path, message }) => `${path}: ${message}`).join('; '))
}

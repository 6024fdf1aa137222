import 'server-only'
import { STOPPED_MINUTES } from '@/lib/domain/delivery/attempts'
import {
  DELIVERY_CHANNELS,
  type DeliveryChannel,
  type SendingChannel,
} from '@/lib/domain/delivery/delivery'
import type { Db, Read } from '@/lib/data/door'
import { Prisma } from '@/lib/data/generated/prisma/client'
import { parseStoredEnum } from '@/lib/data/mappers/stored-enum'
import { columnsOf, readRows, select } from '@/lib/data/typed-reads'

const s = columnsOf('channel_states', 's')
const STATE = select({
  channel: s.channel,
  stoppedSince: s.stopped_since,
  stoppedUntil: s.stopped_until,
  code: s.code,
})

/** A channel that does not work. */
export type StoppedChannel = {
  readonly channel: DeliveryChannel
  readonly since: Date
  /** No attempt before this moment. */
  readonly until: Date
  /** The provider's, for operators. */
  readonly code: string | null
}

/** The channels that are stopped now. */
export async function findStoppedChannels(db: Read): Promise<StoppedChannel[]> {
  const rows = await readRows(
    db,
    STATE,
    Prisma.sql`FROM channel_states s WHERE ${s.stopped_since} IS NOT NULL ORDER BY ${s.channel}`,
  )
  return rows.flatMap(({ channel, stoppedSince, stoppedUntil, code }) =>
    stoppedSince && stoppedUntil
      ? [
          {
            channel: parseStoredEnum(DELIVERY_CHANNELS, channel, 'channel_states.channel'),
            since: stoppedSince,
            until: stoppedUntil,
            code,
          },
        ]
      : [],
  )
}

/** The channel has stopped: it is left alone for ten minutes. */
export async function stopChannel(
  db: Db,
  channel: SendingChannel,
  code: string,
  at: Date,
): Promise<void> {
  const until = new Date(at.getTime() + STOPPED_MINUTES * 60_000)
  await db.$executeRaw`
    INSERT INTO channel_states (channel, stopped_since, stopped_until, code, changed_at)
    VALUES (${channel}, ${at}, ${until}, ${code.slice(0, 100)}, ${at})
    ON CONFLICT (channel) DO UPDATE SET
      stopped_since = coalesce(channel_states.stopped_since, ${at}),
      stopped_until = ${until}, code = ${code.slice(0, 100)}, changed_at = ${at}`
}

/** The channel works again. */
export async function resumeChannel(db: Db, channel: SendingChannel, at: Date): Promise<void> {
  await db.$executeRaw`
    UPDATE channel_states SET stopped_since = NULL, stopped_until = NULL, code = NULL,
      changed_at = ${at}
    WHERE channel = ${channel} AND stopped_since IS NOT NULL`
}

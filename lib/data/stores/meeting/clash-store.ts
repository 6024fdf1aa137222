import 'server-only'
import type { Clash } from '@/lib/domain/meeting/plan'
import type { Db } from '@/lib/data/door'
import { Prisma } from '@/lib/data/generated/prisma/client'
import { parseStoredEnum } from '@/lib/data/mappers/stored-enum'
import { expression, readRows, select } from '@/lib/data/typed-reads'

const CLASH = select({
  occupied: expression<string>(Prisma.sql`k.occupied`),
  mediator: expression<string>(Prisma.sql`k.mediator_name`),
  caseNo: expression<string | null>(Prisma.sql`k.case_no`),
  startsAt: expression<Date>(Prisma.sql`k.starts_at`),
  endsAt: expression<Date>(Prisma.sql`k.ends_at`),
})

/**
 * Locks the mediator's time and the room, and reads which planned meetings overlap. Of two who plan
 * at once the second waits here and reads what the first wrote (heyi_meeting_clashes).
 */
export async function lockAndFindClashes(
  db: Db,
  {
    startsAt,
    endsAt,
    roomId,
    besides,
  }: {
    readonly startsAt: Date
    readonly endsAt: Date
    readonly roomId: string | null
    /** The meeting that is moved. */
    readonly besides: string | null
  },
): Promise<Clash[]> {
  const rows = await readRows(
    db,
    CLASH,
    Prisma.sql`FROM heyi_meeting_clashes(${roomId}::uuid, ${startsAt}::timestamptz,
      ${endsAt}::timestamptz, ${besides}::uuid) k`,
  )
  return rows.map((row) => ({
    ...row,
    occupied: parseStoredEnum(['mediator', 'room'], row.occupied, 'heyi_meeting_clashes.occupied'),
  }))
}

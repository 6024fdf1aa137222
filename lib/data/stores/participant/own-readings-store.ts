import 'server-only'
import { ACTOR_ROLES } from '@/lib/domain/access/roles'
import { READING_KINDS, type OwnReading } from '@/lib/domain/participant/own-readings'
import type { Read } from '@/lib/data/door'
import { Prisma } from '@/lib/data/generated/prisma/client'
import { toDay } from '@/lib/data/mappers/day'
import { parseStoredEnum } from '@/lib/data/mappers/stored-enum'
import { expression, readRows, select } from '@/lib/data/typed-reads'

const READING = select({
  on: expression<Date>(Prisma.sql`r.read_on`),
  role: expression<string>(Prisma.sql`r.role`),
  kind: expression<string>(Prisma.sql`r.what`),
})

/** Which roles looked at an own case on which days, as far as it is recorded: no names. */
export async function findOwnReadings(db: Read, caseId: string): Promise<OwnReading[]> {
  const rows = await readRows(
    db,
    READING,
    Prisma.sql`FROM heyi_own_readings(${caseId}::uuid) r ORDER BY 1 DESC, 2, 3`,
  )
  return rows.map(({ on, role, kind }) => ({
    on: toDay(on),
    role: parseStoredEnum(ACTOR_ROLES, role, 'events.actor_role'),
    kind: parseStoredEnum(READING_KINDS, kind, 'heyi_own_readings.what'),
  }))
}

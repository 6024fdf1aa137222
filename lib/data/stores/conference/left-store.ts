import 'server-only'
import type { ConferenceSum } from '@/lib/domain/conference/attendance'
import type { Db } from '@/lib/data/door'
import { Prisma } from '@/lib/data/generated/prisma/client'
import { expression, readRow, readValue, select } from '@/lib/data/typed-reads'

// Conferences that their host forgot to end (prisma/functions/206-after-conferences.sql).

const LEFT = select({
  id: expression<string>(Prisma.sql`r.id`),
  caseId: expression<string>(Prisma.sql`r.case_id`),
  no: expression<number>(Prisma.sql`r.meeting_no`),
  startsAt: expression<Date>(Prisma.sql`r.starts_at`),
  openedAt: expression<Date | null>(Prisma.sql`r.opened_at`),
  endedAt: expression<Date>(Prisma.sql`r.ended_at`),
})

/** Ends the log of one that all have left, and locks it; null: there is none. */
export const endLeftConference = (db: Db, at: Date) =>
  readRow(db, LEFT, Prisma.sql`FROM heyi_end_left_conference(${at}::timestamptz) r`)

/** Ends it with the digest of its log and what that adds up to. */
export async function closeLog(
  db: Db,
  conferenceId: string,
  ended: { readonly at: Date; readonly digest: string; readonly sum: ConferenceSum },
): Promise<void> {
  const { minutes, brokenLines, forms } = ended.sum
  await readValue(
    db,
    expression<string>(Prisma.sql`heyi_close_log(${conferenceId}::uuid, ${ended.at}::timestamptz,
      ${ended.digest}, ${minutes}::int, ${brokenLines}::int, ${[...forms]}::text[])::text`),
  )
}

import 'server-only'
import type { Grant } from '@/lib/domain/access/policy'
import type { Db, Read } from '@/lib/data/door'
import { Prisma } from '@/lib/data/generated/prisma/client'
import { columnsOf, readRows, select } from '@/lib/data/typed-reads'

// Of which messages to all a line of the minutes was made. The database refuses any other message
// (migration 0114).

export type EntrySource = { readonly entryId: string; readonly messageId: string }

const s = columnsOf('minutes_entry_sources', 's')
const SOURCE = select({ entryId: s.entry_id, messageId: s.message_id })

/** What the lines of all minutes of a case were made of, as far as this actor hears it. */
export function findEntrySources(db: Read, caseId: string): Promise<EntrySource[]> {
  return readRows(
    db,
    SOURCE,
    Prisma.sql`FROM minutes_entry_sources s WHERE ${s.case_id} = ${caseId}::uuid
      ORDER BY ${s.entry_id}, ${s.message_id}`,
  )
}

/** Adds what the lines that were just added were made of. */
export async function addEntrySources(
  db: Db,
  _grant: Grant<'minutes:sum-up'>,
  record: { readonly id: string; readonly courtId: string; readonly holderId: string },
  sources: readonly EntrySource[],
): Promise<void> {
  const { id: caseId, courtId, holderId } = record
  await db.minutesEntrySource.createMany({
    data: sources.map((source) => ({ ...source, caseId, courtId, holderId, audience: 'case' })),
  })
}

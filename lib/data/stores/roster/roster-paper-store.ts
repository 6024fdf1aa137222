import 'server-only'
import type { Grant } from '@/lib/domain/access/policy'
import type { RosterEntry } from '@/lib/domain/roster/roster'
import { ROSTER_PAPER_KINDS, type RosterPaperKind } from '@/lib/domain/roster/roster-papers'
import type { Db, Read } from '@/lib/data/door'
import { Prisma } from '@/lib/data/generated/prisma/client'
import { parseStoredEnum } from '@/lib/data/mappers/stored-enum'
import { columnsOf, readRows, select } from '@/lib/data/typed-reads'

// Papers of qualification. Who reads which is decided by the policies
// (prisma/functions/194-roster-papers.sql).

const o = columnsOf('roster_papers', 'o')
const PAPER = select({
  id: o.id,
  kind: o.kind,
  fileName: o.file_name,
  mediaType: o.media_type,
  size: o.size,
  sha256: o.sha256,
  storageKey: o.storage_key,
  addedBy: o.added_by_name,
  addedAt: o.added_at,
})

export type RosterPaper = {
  readonly id: string
  readonly kind: RosterPaperKind
  readonly fileName: string
  readonly mediaType: string
  /** Bytes. */
  readonly size: number
  /** Hex. */
  readonly sha256: string
  readonly storageKey: string
  readonly addedBy: string
  readonly addedAt: Date
}

/** The papers of an entry that this actor reads, in the order in which they came. */
export async function findRosterPapers(db: Read, entryId: string): Promise<RosterPaper[]> {
  const rows = await readRows(
    db,
    PAPER,
    Prisma.sql`FROM roster_papers o WHERE ${o.entry_id} = ${entryId}::uuid ORDER BY ${o.added_at},
      ${o.id}`,
  )
  return rows.map(({ kind, ...row }) => ({
    ...row,
    kind: parseStoredEnum(ROSTER_PAPER_KINDS, kind, 'roster_papers.kind'),
  }))
}

/** Serialises the papers of an entry: of two at once the second is decided on the first. */
export async function lockRosterPapers(db: Db, entryId: string): Promise<void> {
  await db.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended('papers of ' || ${entryId},
    0))`
}

/** Adds a paper whose file is in storage. */
export async function addRosterPaper(
  db: Db,
  { actor }: Grant<'roster:attach'>,
  { id: entryId, courtId, institutionId }: Pick<RosterEntry, 'id' | 'courtId' | 'institutionId'>,
  paper: Omit<RosterPaper, 'id' | 'addedBy' | 'addedAt'>,
  addedAt: Date,
): Promise<void> {
  const by = { addedBy: actor.id, addedByName: actor.name, addedByRole: actor.role }
  await db.rosterPaper.createMany({
    data: [{ ...paper, ...by, entryId, courtId, institutionId, addedAt }],
  })
}

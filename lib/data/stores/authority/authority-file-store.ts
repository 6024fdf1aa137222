import 'server-only'
import type { Grant } from '@/lib/domain/access/policy'
import type { Db, Read } from '@/lib/data/door'
import { Prisma } from '@/lib/data/generated/prisma/client'
import { columnsOf, readRows, select } from '@/lib/data/typed-reads'

// The pages of 授权委托书. An agent reads their own, the mediators of the case those of a paper that was
// handed in (RLS).

const g = columnsOf('authority_files', 'g')
const PAGE = select({
  id: g.id,
  paperId: g.paper_id,
  participantId: g.participant_id,
  fileName: g.file_name,
  mediaType: g.media_type,
  size: g.size,
  sha256: g.sha256,
  storageKey: g.storage_key,
})

export type AuthorityPage = {
  readonly id: string
  /** null: it waits until a paper is handed in. */
  readonly paperId: string | null
  readonly participantId: string
  readonly fileName: string
  readonly mediaType: string
  /** Bytes. */
  readonly size: number
  /** Hex. */
  readonly sha256: string
  readonly storageKey: string
}

/** The pages of a case that this actor may read, in the order in which they came. */
export function findPages(db: Read, caseId: string): Promise<AuthorityPage[]> {
  return readRows(
    db,
    PAGE,
    Prisma.sql`FROM authority_files g WHERE ${g.case_id} = ${caseId}::uuid
      ORDER BY ${g.added_at}, ${g.id}`,
  )
}

/** Adds a page whose file is in storage; it waits until a paper is handed in. */
export async function addPage(
  db: Db,
  { actor }: Grant<'authority:attach'>,
  of: { readonly id: string; readonly courtId: string; readonly holderId: string },
  page: Omit<AuthorityPage, 'id' | 'paperId'>,
  addedAt: Date,
): Promise<void> {
  await db.authorityFile.createMany({
    data: [
      {
        ...page,
        caseId: of.id,
        courtId: of.courtId,
        holderId: of.holderId,
        accountId: actor.id,
        addedAt,
      },
    ],
  })
}

/**
 * Binds the chosen pages to a paper; those that still waited beside them are left out, and their
 * files are swept.
 */
export async function bindPages(
  db: Db,
  _grant: Grant<'authority:submit'>,
  paper: { readonly id: string; readonly participantId: string },
  fileIds: readonly string[],
): Promise<void> {
  const waiting = { participantId: paper.participantId, paperId: null }
  await db.authorityFile.updateMany({
    where: { ...waiting, id: { in: [...fileIds] } },
    data: { paperId: paper.id },
  })
  await db.authorityFile.deleteMany({ where: waiting })
}

import 'server-only'
import type { Grant } from '@/lib/domain/access/policy'
import { UPLOAD_SLOTS, type UploadSlot } from '@/lib/domain/dossier/catalogue'
import type { Explanation } from '@/lib/domain/dossier/check-dossier'
import type { Db, Read } from '@/lib/data/door'
import { Prisma } from '@/lib/data/generated/prisma/client'
import { parseStoredEnum } from '@/lib/data/mappers/stored-enum'
import { columnsOf, readRows, select } from '@/lib/data/typed-reads'

const e = columnsOf('dossier_explanations', 'e')
const EXPLANATION = select({
  caseId: e.case_id,
  slot: e.slot,
  reason: e.reason,
  by: e.explained_by,
  at: e.explained_at,
})

/** The explanations of each of these cases, in the order in which they were written. */
export async function findExplanations(
  db: Read,
  caseIds: readonly string[],
): Promise<ReadonlyMap<string, readonly Explanation[]>> {
  const rows = await readRows(
    db,
    EXPLANATION,
    Prisma.sql`FROM dossier_explanations e WHERE ${e.case_id} = ANY (${[...caseIds]}::uuid[])
      ORDER BY ${e.explained_at}, ${e.id}`,
  )
  const parsed = rows.map(({ slot, ...row }) => ({
    ...row,
    slot: parseStoredEnum(UPLOAD_SLOTS, slot, 'dossier_explanations.slot'),
  }))
  return new Map(caseIds.map((id) => [id, parsed.filter(({ caseId }) => caseId === id)]))
}

/** Adds why a slot of a dossier stays empty. */
export async function addExplanation(
  db: Db,
  grant: Grant<'dossier:explain'>,
  of: { readonly id: string; readonly courtId: string; readonly holderId: string },
  { slot, reason }: { readonly slot: UploadSlot; readonly reason: string },
  at: Date,
): Promise<void> {
  await db.dossierExplanation.create({
    data: {
      caseId: of.id,
      courtId: of.courtId,
      holderId: of.holderId,
      slot,
      reason,
      explainedAt: at,
      explainedBy: grant.actor.name,
    },
    select: { id: true },
  })
}

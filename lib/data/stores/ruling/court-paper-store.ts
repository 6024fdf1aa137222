import 'server-only'
import type { Db, Read } from '@/lib/data/door'
import { Prisma } from '@/lib/data/generated/prisma/client'
import { columnsOf, readRows, select } from '@/lib/data/typed-reads'
import { addSystemPapers, type SystemPaper } from '../dossier/system-material-store'

// Which papers of the court are in the dossier: of a ruled application, or of a 调解书. Read and
// written by the system alone.

const p = columnsOf('ruling_papers', 'p')

/** The keys of the papers that the dossier has. */
export async function findFiledPapers(
  db: Read,
  { caseId, confirmationId }: { readonly caseId: string; readonly confirmationId: string | null },
): Promise<ReadonlySet<string>> {
  const rows = await readRows(
    db,
    select({ paper: p.paper }),
    Prisma.sql`FROM ruling_papers p WHERE ${p.case_id} = ${caseId}::uuid
      AND ${p.confirmation_id} IS NOT DISTINCT FROM ${confirmationId}::uuid`,
  )
  return new Set(rows.map(({ paper }) => paper))
}

export type NewCourtPaper = SystemPaper & { readonly key: string }

/**
 * Puts papers into the slot 司法确认材料 behind everything else; the case is locked and none of them is
 * there.
 */
export async function filePapers(
  db: Db,
  of: { readonly id: string; readonly courtId: string; readonly holderId: string },
  confirmationId: string | null,
  papers: readonly NewCourtPaper[],
  by: string,
  at: Date,
): Promise<void> {
  await addSystemPapers(db, of, 'confirmation', papers, by, at)
  const keys = { caseId: of.id, courtId: of.courtId, holderId: of.holderId }
  await db.rulingPaper.createMany({
    data: papers.map(({ key, materialId }) => ({
      ...keys,
      confirmationId,
      paper: key,
      materialId,
      madeAt: at,
    })),
  })
}

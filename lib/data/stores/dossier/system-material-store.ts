import 'server-only'
import type { UploadSlot } from '@/lib/domain/dossier/catalogue'
import type { Db } from '@/lib/data/door'
import { Prisma } from '@/lib/data/generated/prisma/client'
import { columnsOf, readValue } from '@/lib/data/typed-reads'

// Papers that the system sets and puts into a dossier by itself.

const m = columnsOf('materials', 'm')

/** A PDF that is in storage. */
export type SystemPaper = {
  readonly title: string
  readonly materialId: string
  readonly storageKey: string
  readonly sha256: string
  /** Bytes. */
  readonly size: number
}

/** Puts papers into a slot behind everything else; the case is locked and none of them is there. */
export async function addSystemPapers(
  db: Db,
  of: { readonly id: string; readonly courtId: string; readonly holderId: string },
  slot: UploadSlot,
  papers: readonly SystemPaper[],
  by: string,
  at: Date,
): Promise<void> {
  const last = await readValue<number>(
    db,
    Prisma.sql`coalesce(max(${m.position}), 0)::int`,
    Prisma.sql`FROM materials m WHERE ${m.case_id} = ${of.id}::uuid`,
  )
  await db.material.createMany({
    data: papers.map(({ materialId, title, storageKey, sha256, size }, index) => ({
      caseId: of.id,
      courtId: of.courtId,
      holderId: of.holderId,
      id: materialId,
      position: last + index + 1,
      title,
      fileName: `${title}.pdf`,
      mediaType: 'application/pdf',
      slot,
      size,
      sha256,
      storageKey,
      addedBy: by,
      addedAt: at,
    })),
  })
}

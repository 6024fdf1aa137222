import 'server-only'
import type { Grant } from '@/lib/domain/access/policy'
import { importerOf } from '@/lib/domain/import/importer'
import type { ImportKind } from '@/lib/domain/import/kinds'
import { inBatches } from '@/lib/domain/import/row-batches'
import type { CheckedRow } from '@/lib/domain/import/row-mistake'
import type { Db } from '@/lib/data/door'

export type CheckGrant = Grant<
  | 'case:check-import'
  | 'mediator:check-import'
  | 'referral:check-import'
  | 'organisation:check-import'
>

export type NewImport = {
  readonly id: string
  readonly kind: ImportKind
  readonly fileName: string
  readonly size: number
  readonly sha256: string
  readonly total: number
  readonly ready: number
  readonly refused: number
  readonly repeated: number
}

/** Little enough that its JSON does not block the event loop. */
const AT_ONCE = { rows: 500, letters: 300_000 }

/**
 * Keeps the result of a check. Nothing of what the file describes is made.
 * @returns false where there is an import of this id; nothing is written then
 */
export async function addImport(
  db: Db,
  grant: CheckGrant,
  made: NewImport,
  rows: readonly CheckedRow[],
  at: Date,
): Promise<boolean> {
  const importer = importerOf(grant.actor)
  if (!importer) throw new Error('an import belongs to an institution, a court or the platform')
  const { institutionId, courtId } = importer
  const { id: importId } = made
  const { count } = await db.import.createMany({
    data: [
      {
        ...made,
        ...importer,
        state: 'checked',
        createdAt: at,
        createdBy: grant.actor.name,
        createdById: grant.actor.id,
      },
    ],
    skipDuplicates: true,
  })
  if (count === 0) return false
  for (const batch of inBatches(rows, AT_ONCE)) {
    // One JSON document for many rows: with a bound value per field, twenty thousand rows would
    // outlast the transaction.
    const lines = JSON.stringify(batch)
    await db.$executeRaw`
      INSERT INTO import_rows (import_id, institution_id, court_id, row_no, state, fingerprint,
        label, content_sealed, mistakes, preview)
      SELECT ${importId}::uuid, ${institutionId}::uuid, ${courtId}::uuid, r."rowNo", r.state,
        r.fingerprint, r.label, r."contentSealed", r.mistakes, nullif(r.preview, 'null')
      FROM jsonb_to_recordset(${lines}::jsonb)
        AS r("rowNo" int, state text, fingerprint text, label text, "contentSealed" text,
          mistakes jsonb, preview jsonb)`
  }
  return true
}

import 'server-only'
import type { RowMistake } from '@/lib/domain/import/row-mistake'
import type { Db } from '@/lib/data/door'
import { Prisma } from '@/lib/data/generated/prisma/client'
import { readInParts } from '@/lib/data/read-in-parts'
import { columnsOf, readRows, select } from '@/lib/data/typed-reads'
import type { RunGrant } from './import-store'

export type ReadyRow = {
  readonly rowNo: number
  readonly fingerprint: string
  readonly contentSealed: string
}

/** The next lines that wait to be made, in the order of the file. */
export async function findReadyRows(db: Db, importId: string, atMost: number): Promise<ReadyRow[]> {
  const rows = await db.importRow.findMany({
    where: { importId, state: 'ready' },
    orderBy: { rowNo: 'asc' },
    take: atMost,
    select: { rowNo: true, fingerprint: true, contentSealed: true },
  })
  return rows.map((row) => {
    if (row.contentSealed === null) throw new Error('a line that waits has no content')
    return { ...row, contentSealed: row.contentSealed }
  })
}

export type MadeRow = {
  readonly rowNo: number
  readonly madeId: string
  readonly madeLabel: string
}

/**
 * Marks rows as made and deletes their content. Throws where one of them has been made before
 * (import_rows_made_once).
 */
export async function markRowsMade(
  db: Db,
  _grant: RunGrant,
  importId: string,
  made: readonly MadeRow[],
): Promise<void> {
  if (made.length === 0) return
  await db.$executeRaw`
    UPDATE import_rows r SET state = 'made', content_sealed = NULL, made_id = m.id,
      made_label = m.label
    FROM unnest(${made.map(({ rowNo }) => rowNo)}::int[],
      ${made.map(({ madeId }) => madeId)}::uuid[],
        ${made.map(({ madeLabel }) => madeLabel)}::text[]) AS m(no, id, label)
    WHERE r.import_id = ${importId}::uuid AND r.row_no = m.no AND r.state = 'ready'`
}

/** A line that could not be made after all, with the reason. */
export async function markRowFailed(
  db: Db,
  _grant: RunGrant,
  importId: string,
  rowNo: number,
  state: 'failed' | 'repeated',
  mistakes: readonly RowMistake[],
): Promise<void> {
  await db.importRow.updateMany({
    where: { importId, rowNo, state: 'ready' },
    data: { state, contentSealed: null, mistakes: mistakes.map((mistake) => ({ ...mistake })) },
  })
}

const r = columnsOf('import_rows', 'r')
const FINGERPRINT = select({ fingerprint: r.fingerprint })

/**
 * Which of these fingerprints belong to lines that this institution, or this court, has made
 * before.
 */
export async function findMadeFingerprints(
  db: Db,
  fingerprints: readonly string[],
  side: 'institution' | 'court' = 'institution',
): Promise<ReadonlySet<string>> {
  const isOwn =
    side === 'court'
      ? Prisma.sql`${r.court_id} = (SELECT heyi_court())`
      : Prisma.sql`${r.institution_id} = (SELECT heyi_institution())`
  const rows = await readInParts(fingerprints, (part) =>
    readRows(
      db,
      FINGERPRINT,
      Prisma.sql`FROM import_rows r
        WHERE ${r.state} = 'made' AND ${isOwn}
          AND ${r.fingerprint} = ANY(${[...part]}::text[])`,
    ),
  )
  return new Set(rows.map(({ fingerprint }) => fingerprint))
}

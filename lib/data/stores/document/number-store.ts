import 'server-only'
import type { CaseDocumentKind } from '@/lib/domain/document/case-document-kinds'
import { allow, refuse, type Decided } from '@/lib/domain/refusal'
import type { Db, Read } from '@/lib/data/door'
import { Prisma } from '@/lib/data/generated/prisma/client'
import { columnsOf, readRow, select } from '@/lib/data/typed-reads'

// The numbers of documents, dossiers and packs, without gaps.

const n = columnsOf('document_counters', 'n')
const LAST = select({ last: n.last })

/**
 * Which numbers are counted on together: those of an institution, a kind and a year. Bound dossiers
 * and packs are counted too.
 */
export type NumberSeries = {
  readonly holderId: string
  readonly kind: CaseDocumentKind | 'dossier' | 'court_pack'
  readonly year: number
}

/** The number that the next document of the series will have, unless another one takes it first. */
export async function findNextNumber(
  db: Read,
  { holderId, kind, year }: NumberSeries,
): Promise<number> {
  const found = await readRow(
    db,
    LAST,
    Prisma.sql`FROM document_counters n WHERE ${n.holder_id} = ${holderId}::uuid
      AND ${n.kind} = ${kind} AND ${n.year} = ${year}`,
  )
  return (found?.last ?? 0) + 1
}

/**
 * Takes a number of the series, which has to be the next one: the file that carries it was made
 * before this transaction. What follows may still be refused, and then the number is free again.
 * @returns DOCUMENT_NUMBER_TAKEN where another document took it meanwhile
 */
export async function takeNumber(
  db: Db,
  { holderId, kind, year }: NumberSeries,
  number: number,
): Promise<Decided<null>> {
  const taken =
    number === 1
      ? await db.$executeRaw`INSERT INTO document_counters (holder_id, kind, year, last)
          VALUES (${holderId}::uuid, ${kind}, ${year}, 1) ON CONFLICT DO NOTHING`
      : await db.$executeRaw`UPDATE document_counters SET last = ${number}
          WHERE holder_id = ${holderId}::uuid AND kind = ${kind} AND year = ${year}
            AND last = ${number - 1}`
  return taken === 1 ? allow(null) : refuse('DOCUMENT_NUMBER_TAKEN')
}

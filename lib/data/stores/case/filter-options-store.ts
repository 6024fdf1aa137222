import 'server-only'
import type { Read } from '@/lib/data/door'
import { Prisma } from '@/lib/data/generated/prisma/client'
import { columnsOf, expression, readRow, readRows, select } from '@/lib/data/typed-reads'

/** A thing that a list can be narrowed to, by name. */
export type Named = { readonly id: string; readonly name: string }

/** Choices of a case list's filter form. */
export type FilterOptions = {
  readonly courts: readonly Named[]
  readonly mediators: readonly Named[]
}

const a = columnsOf('accounts', 'a')
const c = columnsOf('courts', 'c')
const i = columnsOf('institution_courts', 'i')
const k = columnsOf('cases', 'k')
const MEDIATOR = select({ mediatorName: k.mediator_name })
/** Of the courts and mediators `named` in the statement below. */
const NAMED = select({
  kind: expression<string>(Prisma.sql`named.kind`),
  id: expression<string>(Prisma.sql`named.id`),
  name: expression<string>(Prisma.sql`named.name`),
})

/**
 * The courts that invited an institution, and its mediators (including former ones, whose cases
 * remain).
 */
export async function findFilterOptions(db: Read, institutionId: string): Promise<FilterOptions> {
  const rows = await readRows(
    db,
    NAMED,
    Prisma.sql`FROM (
        SELECT 'court' AS kind, ${c.id}::text AS id, ${c.name} FROM institution_courts i
        JOIN courts c ON ${c.id} = ${i.court_id} WHERE ${i.institution_id} = ${institutionId}::uuid
        UNION ALL
        SELECT 'mediator', ${a.id}::text, ${a.name} FROM accounts a
        WHERE ${a.institution_id} = ${institutionId}::uuid AND ${a.role} = 'mediator') named
      ORDER BY named.kind, named.name COLLATE "zh-Hans-x-icu", named.id`,
  )
  const named = (kind: string) =>
    rows.filter((row) => row.kind === kind).map(({ id, name }) => ({ id, name }))
  return { courts: named('court'), mediators: named('mediator') }
}

/**
 * The name of a mediator as stored in the cases that the actor may see; null where there is none.
 */
export async function findMediatorName(db: Read, mediatorId: string): Promise<string | null> {
  const row = await readRow(
    db,
    MEDIATOR,
    Prisma.sql`FROM cases k WHERE ${k.mediator_id} = ${mediatorId}::uuid LIMIT 1`,
  )
  return row?.mediatorName ?? null
}

import 'server-only'
import { ACTOR_ROLES, type ActorRole } from '@/lib/domain/access/roles'
import { EXPORT_LISTS, type ExportList } from '@/lib/domain/audit/lists'
import { countUpToMost, type Counted } from '@/lib/data/bounded-count'
import type { Read } from '@/lib/data/door'
import { Prisma } from '@/lib/data/generated/prisma/client'
import { pageByMoment, type MomentPage } from '@/lib/data/keyset-sql'
import { parseStoredEnum } from '@/lib/data/mappers/stored-enum'
import { limitLiteral } from '@/lib/data/sql-literals'
import { expression, readRows, select } from '@/lib/data/typed-reads'

// 导出记录, through a view of the database: the security administrator reads no event itself.

/** An export; `list` null: a bound volume, which has no rows. */
export type SeenExport = {
  readonly id: string
  readonly at: Date
  readonly actorName: string
  readonly actorRole: ActorRole
  /** The person's court or institution; null: of the platform. */
  readonly tenant: string | null
  readonly list: ExportList | null
  readonly rows: number | null
}

/** Instants in UTC, `until` not included; `words`: in the name of the person or the tenant. */
export type ExportFilter = {
  readonly list?: ExportList | 'volume' | undefined
  readonly words?: string | undefined
  readonly since?: Date | undefined
  readonly until?: Date | undefined
}

const of = <T>(name: string) => expression<T>(Prisma.raw(`x.${name}`))
const ROW = select({
  id: of<string>('id'),
  at: of<Date>('at'),
  actorName: of<string>('actor_name'),
  actorRole: of<string>('actor_role'),
  tenant: of<string | null>('tenant'),
  list: of<string | null>('list'),
  rows: of<number | null>('rows'),
})
const ORDER = { column: of<Date>('at'), id: of<string>('id'), direction: 'desc' } as const

function fromSeen({ list, words, since, until }: ExportFilter): Prisma.Sql {
  const conditions = [
    Prisma.sql`true`,
    ...(list === 'volume' ? [Prisma.sql`x.list IS NULL`] : []),
    ...(list && list !== 'volume' ? [Prisma.sql`x.list = ${list}`] : []),
    ...(words
      ? [Prisma.sql`(position(${words} IN x.actor_name) > 0 OR position(${words} IN x.tenant) > 0)`]
      : []),
    ...(since ? [Prisma.sql`x.at >= ${since}::timestamptz`] : []),
    ...(until ? [Prisma.sql`x.at < ${until}::timestamptz`] : []),
  ]
  return Prisma.sql`FROM exports_seen x WHERE ${Prisma.join(conditions, ' AND ')}`
}

/** The latest first, from the position on. */
export async function findExports(
  db: Read,
  filter: ExportFilter,
  page: MomentPage,
): Promise<SeenExport[]> {
  const { behind, inOrder } = pageByMoment(ORDER, page)
  const rows = await readRows(
    db,
    ROW,
    Prisma.sql`${fromSeen(filter)} ${behind} ${inOrder} ${limitLiteral(page.take)}`,
  )
  return rows.map((row) => ({
    ...row,
    actorRole: parseStoredEnum(ACTOR_ROLES, row.actorRole, 'events.actor_role'),
    list: row.list === null ? null : parseStoredEnum(EXPORT_LISTS, row.list, 'events.data'),
  }))
}

export function countExports(db: Read, filter: ExportFilter): Promise<Counted> {
  return countUpToMost(db, fromSeen(filter))
}

import 'server-only'
import type { CaseStatus } from '@/lib/domain/case/status'
import { ROW_STATES, type RowMistake, type RowState } from '@/lib/domain/import/row-mistake'
import type { LocalDate } from '@/lib/domain/time/local-date'
import { Prisma } from '@/lib/data/generated/prisma/client'
import type { Db } from '@/lib/data/door'
import { parseStoredEnum } from '@/lib/data/mappers/stored-enum'
import { toRowMistakes } from '@/lib/data/mappers/row-mistakes'
import { limitLiteral } from '@/lib/data/sql-literals'
import { columnsOf, expression, readRows, ROW_COUNT, select } from '@/lib/data/typed-reads'

const rowSelect = {
  rowNo: true,
  state: true,
  label: true,
  mistakes: true,
  preview: true,
  madeId: true,
  madeLabel: true,
} as const satisfies Prisma.ImportRowSelect
type RowColumns = Prisma.ImportRowGetPayload<{ select: typeof rowSelect }>

export type ImportLine = Omit<RowColumns, 'state' | 'mistakes' | 'preview'> & {
  readonly state: RowState
  readonly mistakes: readonly RowMistake[]
  readonly preview: Prisma.JsonValue
}

function toLine(row: RowColumns): ImportLine {
  return {
    ...row,
    state: parseStoredEnum(ROW_STATES, row.state, 'import_rows.state'),
    mistakes: toRowMistakes(row.mistakes),
  }
}

/** Lines after a row number, or before one (then still in the order of the file). */
export async function findImportLines(
  db: Db,
  importId: string,
  slice: {
    readonly state: RowState | null
    readonly after?: number
    readonly before?: number
    readonly take: number
  },
): Promise<ImportLine[]> {
  const { state, after, before, take } = slice
  const isBackwards = after === undefined && before !== undefined
  const rows = await db.importRow.findMany({
    where: {
      importId,
      ...(state && { state }),
      ...(after !== undefined && { rowNo: { gt: after } }),
      ...(isBackwards && { rowNo: { lt: before } }),
    },
    orderBy: { rowNo: isBackwards ? 'desc' : 'asc' },
    take,
    select: rowSelect,
  })
  return (isBackwards ? rows.reverse() : rows).map(toLine)
}

/** How many lines of each state the import has now. */
export async function countLines(
  db: Db,
  importId: string,
): Promise<Readonly<Record<RowState, number>>> {
  const groups = await db.importRow.groupBy({
    by: ['state'],
    where: { importId },
    _count: { _all: true },
  })
  const of = (state: RowState) => groups.find((group) => group.state === state)?._count._all ?? 0
  return {
    ready: of('ready'),
    refused: of('refused'),
    repeated: of('repeated'),
    made: of('made'),
    failed: of('failed'),
  }
}

const r = columnsOf('import_rows', 'r')

const OVERDUE = select({
  status: expression<string>(Prisma.sql`${r.preview} ->> 'status'`),
  rows: ROW_COUNT,
})

/**
 * How many lines still to be imported would arrive with a period that has certainly run out: of
 * those that wait to be accepted (受理期限), and of those accepted (调解期限).
 */
export async function countOverdueLines(
  db: Db,
  importId: string,
  today: LocalDate,
): Promise<{ readonly unaccepted: number; readonly accepted: number }> {
  const groups = await readRows(
    db,
    OVERDUE,
    Prisma.sql`FROM import_rows r
      WHERE ${r.import_id} = ${importId}::uuid AND ${r.state} = 'ready'
        AND ${r.preview} ->> 'dueOn' < ${today} AND ${r.preview} ->> 'isProvisional' = 'false'
      GROUP BY 1`,
  )
  const of = (status: CaseStatus) => groups.find((group) => group.status === status)?.rows ?? 0
  return { unaccepted: of('pending_acceptance'), accepted: of('pending_assignment') }
}

/** Row numbers that a group of one mistake names. */
const NAMED_ROWS = 5

const COMMON = select({
  column: expression<string | null>(Prisma.sql`m ->> 'column'`),
  code: expression<string>(Prisma.sql`m ->> 'code'`),
  fact: expression<string | null>(Prisma.sql`m ->> 'fact'`),
  rows: expression<number>(Prisma.sql`count(DISTINCT ${r.row_no})::int`),
  first: expression<number[]>(
    Prisma.sql`(array_agg(DISTINCT ${r.row_no}
      ORDER BY ${r.row_no}))[1:${Prisma.raw(String(NAMED_ROWS))}]`,
  ),
})
export type CommonMistake = {
  readonly column: string | null
  readonly code: string
  readonly fact: string | null
  readonly rows: number
  /** The first of these rows. */
  readonly first: readonly number[]
}

/** Mistakes that several refused lines share, the most frequent first. */
export async function findCommonMistakes(
  db: Db,
  importId: string,
  take: number,
): Promise<readonly CommonMistake[]> {
  return readRows(
    db,
    COMMON,
    Prisma.sql`FROM import_rows r CROSS JOIN LATERAL jsonb_array_elements(${r.mistakes}) m
      WHERE ${r.import_id} = ${importId}::uuid AND ${r.state} = 'refused'
      GROUP BY 1, 2, 3 HAVING count(DISTINCT ${r.row_no}) > 1
      ORDER BY 4 DESC, min(${r.row_no}) ${limitLiteral(take)}`,
  )
}

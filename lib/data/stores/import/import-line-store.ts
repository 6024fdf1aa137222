import 'server-only'
import { ROW_STATES, type RowMistake, type RowState } from '@/lib/domain/import/row-mistake'
import type { Prisma } from '@/lib/data/generated/prisma/client'
import type { Db } from '@/lib/data/door'
import { parseStoredEnum } from '@/lib/data/mappers/stored-enum'
import { toRowMistakes } from '@/lib/data/mappers/row-mistakes'

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

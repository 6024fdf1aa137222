import 'server-only'
import { IMPORT_KINDS, type ImportKind } from '@/lib/domain/import/kinds'
import {
  IMPORT_STATES,
  ROW_STATES,
  type ImportState,
  type RowMistake,
  type RowState,
} from '@/lib/domain/import/row-mistake'
import type { Prisma } from '@/lib/data/generated/prisma/client'
import type { Db } from '@/lib/data/door'
import { parseStoredEnum } from '@/lib/data/mappers/stored-enum'
import { toRowMistakes } from '@/lib/data/mappers/row-mistakes'

// Imports as their pages and the result file read them.

const headSelect = {
  id: true,
  kind: true,
  fileName: true,
  state: true,
  total: true,
  ready: true,
  refused: true,
  repeated: true,
  made: true,
  failed: true,
  createdAt: true,
  createdBy: true,
  startedBy: true,
  startedAt: true,
  lastBatchAt: true,
  finishedAt: true,
  institutionId: true,
} as const satisfies Prisma.ImportSelect

type HeadColumns = Prisma.ImportGetPayload<{ select: typeof headSelect }>
export type ImportHead = Omit<HeadColumns, 'kind' | 'state'> & {
  readonly kind: ImportKind
  readonly state: ImportState
}

function toHead(row: HeadColumns): ImportHead {
  return {
    ...row,
    kind: parseStoredEnum(IMPORT_KINDS, row.kind, 'imports.kind'),
    state: parseStoredEnum(IMPORT_STATES, row.state, 'imports.state'),
  }
}

export type ImportSlice = {
  readonly where: object
  readonly orderBy: object
  readonly take: number
}

/** What 导入记录 is narrowed by; `words`: a part of a file's name or of who sent it. */
export type ImportFilter = {
  readonly institutionId: string
  readonly words?: string | undefined
  readonly kind?: ImportKind | undefined
  readonly state?: ImportState | undefined
}

function whereImported({
  institutionId,
  words,
  kind,
  state,
}: ImportFilter): Prisma.ImportWhereInput {
  // In a LIKE pattern these three would be wildcards.
  const part = words && { contains: words.replace(/[\\%_]/g, '\\$&'), mode: 'insensitive' as const }
  return {
    institutionId,
    ...(kind && { kind }),
    ...(state && { state }),
    ...(part && { OR: [{ fileName: part }, { createdBy: part }] }),
  }
}

export async function findImportHeads(
  db: Db,
  filter: ImportFilter,
  { where, orderBy, take }: ImportSlice,
): Promise<ImportHead[]> {
  const rows = await db.import.findMany({
    where: { AND: [whereImported(filter), where] },
    orderBy,
    take,
    select: headSelect,
  })
  return rows.map(toHead)
}

export async function countImports(db: Db, filter: ImportFilter): Promise<number> {
  return db.import.count({ where: whereImported(filter) })
}

export async function findImportHead(db: Db, importId: string): Promise<ImportHead | null> {
  const row = await db.import.findUnique({ where: { id: importId }, select: headSelect })
  return row && toHead(row)
}

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

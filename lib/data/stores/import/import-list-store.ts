import 'server-only'
import type { Importer } from '@/lib/domain/import/importer'
import { IMPORT_KINDS, type ImportKind } from '@/lib/domain/import/kinds'
import { IMPORT_STATES, type ImportState } from '@/lib/domain/import/row-mistake'
import type { Prisma } from '@/lib/data/generated/prisma/client'
import type { Db } from '@/lib/data/door'
import { parseStoredEnum } from '@/lib/data/mappers/stored-enum'

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
  clearedAt: true,
  institutionId: true,
  courtId: true,
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
  readonly importer: Importer
  readonly words?: string | undefined
  readonly kind?: ImportKind | undefined
  readonly state?: ImportState | undefined
}

function whereImported({
  importer: { institutionId, courtId },
  words,
  kind,
  state,
}: ImportFilter): Prisma.ImportWhereInput {
  // In a LIKE pattern these three would be wildcards.
  const part = words && { contains: words.replace(/[\\%_]/g, '\\$&'), mode: 'insensitive' as const }
  return {
    institutionId,
    courtId,
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

import 'server-only'
import type { Read } from '@/lib/data/door'
import { Prisma } from '@/lib/data/generated/prisma/client'
import { limitLiteral } from '@/lib/data/sql-literals'
import { expression, readRows, select } from '@/lib/data/typed-reads'
import { FILE_COLUMNS } from './file-key-store'

export type FileColumnName = keyof typeof FILE_COLUMNS

/** A file that a row names. `sha256` null: its row keeps none. */
export type NamedFile = { readonly storageKey: string; readonly sha256: string | null }

export const FILE_COLUMN_NAMES = Object.keys(FILE_COLUMNS) as readonly FileColumnName[]

/** Files that a column names after a key, in the order of keys; not those that were destroyed. */
export async function findNamedFiles(
  db: Read,
  name: FileColumnName,
  { after, limit }: { readonly after: string; readonly limit: number },
): Promise<readonly NamedFile[]> {
  const column = FILE_COLUMNS[name]
  const sha256 = 'sha256' in column ? column.sha256 : expression<string | null>(Prisma.sql`NULL`)
  const rows = await readRows(
    db,
    select({ storageKey: column.key, sha256 }),
    Prisma.sql`FROM ${column.from} WHERE ${column.key} > ${after} AND NOT EXISTS
      (SELECT 1 FROM destroyed_files x WHERE x.storage_key = ${column.key})
      ORDER BY ${column.key} ${limitLiteral(limit)}`,
  )
  return rows.map((row) => ({ storageKey: row.storageKey!, sha256: row.sha256 }))
}

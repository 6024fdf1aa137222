import 'server-only'
import type { Db, Read } from '@/lib/data/door'
import { Prisma } from '@/lib/data/generated/prisma/client'
import { parseStoredEnum } from '@/lib/data/mappers/stored-enum'
import {
  columnsOf,
  expression,
  readRows,
  readValue,
  select,
  type Column,
} from '@/lib/data/typed-reads'
import { DESTROYED_FILE_KINDS, type DestroyedFile } from '@/lib/domain/dossier/destroyed-files'
import { FILE_COLUMNS } from './file-key-store'

// Files that were destroyed with their dossier. A row is added once and never changes.

const x = columnsOf('destroyed_files', 'x')
const DESTROYED = select({
  kind: x.source,
  rowId: x.row_id,
  sha256: x.sha256,
  storageKey: x.storage_key,
})

type CaseKeys = { readonly id: string; readonly courtId: string; readonly holderId: string }
export type MarkedFile = DestroyedFile & { readonly storageKey: string }

/** The files of a case that its rows name now, by the register of all of them. */
async function findFilesOf(db: Read, caseId: string): Promise<readonly MarkedFile[]> {
  const found: MarkedFile[] = []
  for (const column of Object.values(FILE_COLUMNS)) {
    if ('kept' in column) continue
    const rows = await readRows(
      db,
      select({ rowId: column.row, sha256: column.sha256, storageKey: column.key }),
      Prisma.sql`FROM ${column.from} WHERE ${column.caseId} = ${caseId}::uuid
        AND ${column.key} IS NOT NULL`,
    )
    for (const { rowId, sha256, storageKey } of rows)
      found.push({ kind: column.destroyedAs, rowId, sha256: sha256!, storageKey: storageKey! })
  }
  return found
}

/**
 * Marks every file of a case as destroyed and removes what was read or kept of them in the
 * database: the text of the items, the content of the documents, and that of the application from
 * which the case came. The bytes are the caller's to remove. Once more it changes nothing.
 * @returns all files of the case that are destroyed
 */
export async function markDestroyed(
  db: Db,
  { id: caseId, courtId, holderId }: CaseKeys,
  stepId: string,
  destroyedAt: Date,
): Promise<readonly MarkedFile[]> {
  const files = await findFilesOf(db, caseId)
  await db.destroyedFile.createMany({
    data: files.map(({ kind, ...file }) => ({
      ...file,
      caseId,
      courtId,
      holderId,
      stepId,
      source: kind,
      destroyedAt,
    })),
    skipDuplicates: true,
  })
  await db.caseDocument.updateMany({ where: { caseId }, data: { contentSealed: null } })
  await db.materialText.deleteMany({ where: { caseId } })
  await db.application.updateMany({
    where: { caseId },
    data: {
      contentSealed: null,
      phoneSealed: null,
      phoneHash: null,
      proofHash: null,
      removedAt: destroyedAt,
    },
  })
  const rows = await readRows(
    db,
    DESTROYED,
    Prisma.sql`FROM destroyed_files x WHERE ${x.case_id} = ${caseId}::uuid`,
  )
  return rows.map(({ kind, ...row }) => ({
    ...row,
    kind: parseStoredEnum(DESTROYED_FILE_KINDS, kind, 'destroyed_files.source'),
  }))
}

/** When the file was destroyed that a row names; null: it was not. */
export function destroyedAtOf(storageKey: Column<string>): Column<Date | null> {
  return expression<Date | null>(Prisma.sql`heyi_destroyed_at(${storageKey})`)
}

/** When the file with this key was destroyed with its dossier; null: it was not. */
export function findDestroyedAt(db: Read, storageKey: string): Promise<Date | null> {
  return readValue(db, destroyedAtOf(Prisma.sql`${storageKey}`))
}

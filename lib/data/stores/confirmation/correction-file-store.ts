import 'server-only'
import {
  CORRECTION_FILE_KINDS,
  type CorrectionFileKind,
} from '@/lib/domain/confirmation/correction-files'
import type { Grant } from '@/lib/domain/access/policy'
import type { Db, Read } from '@/lib/data/door'
import { Prisma } from '@/lib/data/generated/prisma/client'
import { parseStoredEnum } from '@/lib/data/mappers/stored-enum'
import { columnsOf, readRows, select } from '@/lib/data/typed-reads'

// The papers with the answer to a correction or a supplement. Who reads which is decided by the
// policies (prisma/functions/183-offered-confirmations.sql).

const e = columnsOf('confirmation_files', 'e')
const FILE = select({
  id: e.id,
  accountId: e.account_id,
  kind: e.kind,
  decisionNo: e.decision_no,
  fileName: e.file_name,
  mediaType: e.media_type,
  size: e.size,
  sha256: e.sha256,
  storageKey: e.storage_key,
})

export type CorrectionFile = {
  readonly id: string
  readonly accountId: string
  readonly kind: CorrectionFileKind
  /** The answer with which it was handed in; null: it waits. */
  readonly decisionNo: number | null
  readonly fileName: string
  readonly mediaType: string
  /** Bytes. */
  readonly size: number
  /** Hex. */
  readonly sha256: string
  readonly storageKey: string
}

/** The papers of an application that this actor reads, in the order in which they came. */
export async function findCorrectionFiles(
  db: Read,
  confirmationId: string,
): Promise<CorrectionFile[]> {
  const rows = await readRows(
    db,
    FILE,
    Prisma.sql`FROM confirmation_files e WHERE ${e.confirmation_id} = ${confirmationId}::uuid
      ORDER BY ${e.added_at}, ${e.id}`,
  )
  return rows.map(({ kind, ...row }) => ({
    ...row,
    kind: parseStoredEnum(CORRECTION_FILE_KINDS, kind, 'confirmation_files.kind'),
  }))
}

/** Those that wait for the answer of this person. */
export const findWaiting = (files: readonly CorrectionFile[], accountId: string) =>
  files.filter((file) => file.accountId === accountId && file.decisionNo === null)

type OfCase = { readonly caseId: string; readonly courtId: string; readonly holderId: string }

/** Adds a page whose file is in storage; it waits until the court is answered. */
export async function addCorrectionFile(
  db: Db,
  { actor }: Grant<'confirmation:attach'>,
  { id: confirmationId, caseId, courtId, holderId }: OfCase & { readonly id: string },
  participantId: string,
  file: Omit<CorrectionFile, 'id' | 'accountId' | 'decisionNo'>,
  addedAt: Date,
): Promise<void> {
  const keys = { confirmationId, caseId, courtId, holderId, participantId }
  await db.confirmationFile.createMany({
    data: [{ ...file, ...keys, accountId: actor.id, addedAt }],
  })
}

/**
 * Hands in the chosen pages with an answer; those that were left out wait and are read by no one
 * else.
 */
export async function bindCorrectionFiles(
  db: Db,
  { actor }: Grant<'confirmation:correct' | 'confirmation:supplement'>,
  confirmationId: string,
  decisionNo: number,
  fileIds: readonly string[],
): Promise<void> {
  if (fileIds.length === 0) return
  await db.confirmationFile.updateMany({
    where: { confirmationId, accountId: actor.id, decisionNo: null, id: { in: [...fileIds] } },
    data: { decisionNo },
  })
}

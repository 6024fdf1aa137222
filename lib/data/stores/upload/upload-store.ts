import 'server-only'
import type { Grant } from '@/lib/domain/access/policy'
import { UPLOAD_SLOTS, type UploadSlot } from '@/lib/domain/dossier/catalogue'
import type { UploadFacts } from '@/lib/domain/upload/upload'
import type { Db } from '@/lib/data/door'
import { parseStoredEnum } from '@/lib/data/mappers/stored-enum'

// Files that are sent in numbered parts. Row-level security shows an upload to the mediator who
// sends it, while the case is that mediator's.

export type UploadHead = {
  readonly id: string
  readonly slot: UploadSlot
  readonly title: string
  readonly fileName: string
  readonly size: number
  readonly sha256: string
  readonly partSha256: readonly string[]
  readonly madeAt: Date
}

export type StoredUpload = UploadHead &
  UploadFacts & {
    readonly caseId: string
    /** The storage key of each part that has arrived, by its number. */
    readonly keys: ReadonlyMap<number, string>
  }

/**
 * An upload with what has arrived of it; null where none of that id is on its way for this actor.
 */
export async function findUpload(db: Db, id: string): Promise<StoredUpload | null> {
  const row = await db.upload.findUnique({
    where: { id, endedAt: null },
    select: {
      id: true,
      caseId: true,
      slot: true,
      title: true,
      fileName: true,
      size: true,
      sha256: true,
      partSha256: true,
      madeAt: true,
      parts: { select: { partNo: true, storageKey: true } },
    },
  })
  if (!row) return null
  const { parts, slot, ...rest } = row
  return {
    ...rest,
    slot: parseStoredEnum(UPLOAD_SLOTS, slot, 'uploads.slot'),
    received: parts.map(({ partNo }) => partNo),
    keys: new Map(parts.map(({ partNo, storageKey }) => [partNo, storageKey])),
  }
}

/** Announces a file; one that is announced already stays as it is. */
export async function addUpload(
  db: Db,
  grant: Grant<'material:add'>,
  of: { readonly id: string; readonly courtId: string; readonly holderId: string },
  { partSha256, ...head }: UploadHead,
  at: Date,
): Promise<void> {
  await db.upload.createMany({
    data: {
      ...head,
      partSha256: [...partSha256],
      accountId: grant.actor.id,
      caseId: of.id,
      courtId: of.courtId,
      holderId: of.holderId,
      startedAt: at,
    },
    skipDuplicates: true,
  })
}

/** Notes a part that is in storage; false where it was noted meanwhile under another key. */
export async function addUploadPart(
  db: Db,
  _grant: Grant<'material:add'>,
  part: { readonly uploadId: string; readonly partNo: number; readonly storageKey: string },
  at: Date,
): Promise<boolean> {
  const { count } = await db.uploadPart.createMany({
    data: { ...part, receivedAt: at },
    skipDuplicates: true,
  })
  return count === 1
}

/** Ends an upload: its material is there. */
export async function endUpload(
  db: Db,
  _grant: Grant<'material:add'>,
  id: string,
  at: Date,
): Promise<void> {
  await db.upload.updateMany({ where: { id, endedAt: null }, data: { endedAt: at } })
}

/**
 * Removes uploads that have ended, and those begun before an instant and never finished. Needs the
 * system's transaction.
 */
export async function removeEndedUploads(db: Db, before: Date): Promise<void> {
  await db.upload.deleteMany({
    where: { OR: [{ endedAt: { not: null } }, { startedAt: { lt: before } }] },
  })
}

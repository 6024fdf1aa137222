import 'server-only'
import type { Grant } from '@/lib/domain/access/policy'
import { IDENTITY_WAYS } from '@/lib/domain/case/preparations'
import type { PhotographedCheck } from '@/lib/domain/identity-photo/decide-keep-photo'
import type { Db, Read } from '@/lib/data/door'
import { Prisma } from '@/lib/data/generated/prisma/client'
import type { CaseRecord } from '@/lib/data/mappers/case'
import { toDay } from '@/lib/data/mappers/day'
import { parseStoredEnum } from '@/lib/data/mappers/stored-enum'
import { columnsOf, nullable, readRow, readRows, select } from '@/lib/data/typed-reads'

// The photo of the document that a mediator saw. The mediators of the case read it, no one else
// (RLS).

const i = columnsOf('identity_checks', 'i')
const p = columnsOf('identity_photos', 'p')

const CHECK = select({
  id: i.id,
  mediatorId: i.mediator_id,
  person: i.person_name,
  way: i.way,
  matches: i.matches,
  on: i.checked_on,
  photoId: nullable(p.id),
})

/** The checks of a case in the order in which they were recorded, each with its photo. */
export async function findPhotographedChecks(
  db: Read,
  caseId: string,
): Promise<PhotographedCheck[]> {
  const rows = await readRows(
    db,
    CHECK,
    Prisma.sql`FROM identity_checks i LEFT JOIN identity_photos p ON ${p.check_id} = ${i.id}
      WHERE ${i.case_id} = ${caseId}::uuid ORDER BY ${i.entry_no}`,
  )
  return rows.map(({ way, on, ...row }) => ({
    ...row,
    way: parseStoredEnum(IDENTITY_WAYS, way, 'identity_checks.way'),
    on: toDay(on),
  }))
}

const PHOTO = select({
  mediaType: p.media_type,
  size: p.size,
  sha256: p.sha256,
  storageKey: p.storage_key,
})

export type IdentityPhoto = {
  readonly mediaType: string
  /** Bytes. */
  readonly size: number
  /** Hex. */
  readonly sha256: string
  readonly storageKey: string
}

/** One photo of this case, for those who may see it. */
export function findIdentityPhoto(
  db: Read,
  caseId: string,
  photoId: string,
): Promise<IdentityPhoto | null> {
  return readRow(
    db,
    PHOTO,
    Prisma.sql`FROM identity_photos p WHERE ${p.id} = ${photoId}::uuid
      AND ${p.case_id} = ${caseId}::uuid`,
  )
}

/** Adds the photo of a check; its file is in storage. */
export async function addIdentityPhoto(
  db: Db,
  { actor }: Grant<'identity:keep-photo'>,
  { id, courtId, holderId }: CaseRecord,
  checkId: string,
  photo: IdentityPhoto,
  addedAt: Date,
): Promise<void> {
  await db.identityPhoto.create({
    data: { ...photo, checkId, mediatorId: actor.id, addedAt, caseId: id, courtId, holderId },
    select: { id: true },
  })
}

import 'server-only'
import type { VisitorGrant } from '@/lib/domain/access/visitor-acts'
import type { ApplicationSlot } from '@/lib/domain/application/application'
import type { DraftValues } from '@/lib/domain/application/apply-page'
import type { ApplicationContent } from '@/lib/domain/application/content'
import { fingerprintNumber } from '@/lib/platform/personal-number'
import { sealValue } from '@/lib/platform/sealed-value'
import type { Db } from '@/lib/data/door'
import { Prisma } from '@/lib/data/generated/prisma/client'
import { expression, readValue } from '@/lib/data/typed-reads'
import { DRAFT_COLUMNS, MATERIAL_COLUMNS, toDraft, type Draft } from './application-types'

// The draft of an application as someone without an account reads and writes it: the database shows
// one, by the proof of the transaction.

const sealedContent = (id: string, content: ApplicationContent) =>
  sealValue(JSON.stringify(content), 'applications.content_sealed', id)

const sealedPhone = (id: string, phone: string | null) =>
  phone === null
    ? { phoneSealed: null, phoneHash: null }
    : {
        phoneSealed: sealValue(phone, 'applications.phone_sealed', id),
        phoneHash: fingerprintNumber('phone', phone),
      }

export async function addDraft(
  db: Db,
  _grant: VisitorGrant<'application:start'>,
  { id, proof, ...values }: DraftValues & { readonly id: string; readonly proof: string },
  at: Date,
): Promise<void> {
  const { field, institutionId, content, phone } = values
  await db.application.createMany({
    data: [
      {
        id,
        field,
        institutionId,
        state: 'draft',
        proofHash: proof,
        contentSealed: sealedContent(id, content),
        ...sealedPhone(id, phone),
        startedAt: at,
        savedAt: at,
        version: 1,
      },
    ],
  })
}

/** The draft of this transaction's proof; null: there is none. */
export async function findOwnDraft(db: Db): Promise<Draft | null> {
  const row = await db.application.findFirst({ select: DRAFT_COLUMNS })
  if (!row) return null
  const materials = await db.applicationMaterial.findMany({
    where: { applicationId: row.id },
    orderBy: { position: 'asc' },
    select: MATERIAL_COLUMNS,
  })
  return toDraft(row, materials)
}

/**
 * The same, locked until the transaction ends, so that two pages that are saved at once keep both
 * answers.
 */
export async function lockOwnDraft(db: Db): Promise<Draft | null> {
  await db.$executeRaw`SELECT 1 FROM applications FOR NO KEY UPDATE`
  return findOwnDraft(db)
}

/**
 * Whether an institution takes applications: it is on the roster of a court today and has not
 * ended. For visitors and for parties; false where no institution is named.
 */
export async function takesApplications(db: Db, institutionId: string | null): Promise<boolean> {
  return readValue(
    db,
    expression<boolean>(Prisma.sql`heyi_takes_applications(${institutionId}::uuid)`),
  )
}

/** Writes a draft that this transaction has locked. Its number has to be proven again. */
export async function saveDraft(
  db: Db,
  _grant: VisitorGrant<'application:save'>,
  { id, version }: Draft,
  { field, institutionId, content, phone }: DraftValues,
  at: Date,
): Promise<void> {
  await db.application.updateMany({
    where: { id },
    data: {
      field,
      institutionId,
      contentSealed: sealedContent(id, content),
      ...sealedPhone(id, phone),
      accountId: null,
      savedAt: at,
      version: version + 1,
    },
  })
}

export type NewApplicationMaterial = {
  readonly id: string
  readonly slot: ApplicationSlot
  readonly title: string
  readonly purpose: string
  readonly fileName: string
  readonly mediaType: string
  readonly size: number
  readonly sha256: string
  readonly storageKey: string
}

/** Adds a file that is in storage already. @returns false where the draft has the same file */
export async function addDraftMaterial(
  db: Db,
  _grant: VisitorGrant<'application:add-material'>,
  { id: applicationId }: Draft,
  material: NewApplicationMaterial,
  at: Date,
): Promise<boolean> {
  const [last] = await db.applicationMaterial.findMany({
    where: { applicationId },
    orderBy: { position: 'desc' },
    take: 1,
    select: { position: true },
  })
  const isThere = await db.applicationMaterial.count({
    where: { applicationId, sha256: material.sha256 },
  })
  if (isThere > 0) return false
  await db.applicationMaterial.createMany({
    data: [{ ...material, applicationId, position: (last?.position ?? 0) + 1, addedAt: at }],
  })
  return true
}

/** Takes a file out of the draft; its bytes are swept (lib/files/sweep-orphans.ts). */
export async function removeDraftMaterial(
  db: Db,
  _grant: VisitorGrant<'application:remove-material'>,
  { id: applicationId }: Draft,
  materialId: string,
): Promise<void> {
  await db.applicationMaterial.deleteMany({ where: { id: materialId, applicationId } })
}

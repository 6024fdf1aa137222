import 'server-only'
import type { Grant } from '@/lib/domain/access/policy'
import { UPLOAD_SLOTS, type UploadSlot } from '@/lib/domain/dossier/catalogue'
import {
  EMPTY_DRAFT,
  readDraftContent,
  type DraftContent,
} from '@/lib/domain/referral/draft-content'
import { REGISTER_STATES, type RegisterState } from '@/lib/domain/referral/draft-steps'
import { UNSUITABLE_GROUNDS, type UnsuitableGround } from '@/lib/domain/referral/unsuitable'
import { UNREADABLE } from '@/lib/domain/identity/unreadable'
import { readSealed, sealValue } from '@/lib/platform/sealed-value'
import type { Db } from '@/lib/data/door'
import { parseStoredEnum } from '@/lib/data/mappers/stored-enum'

// 引调登记: drafts as their clerk reads and writes them. The database shows a clerk the own ones and no
// others.

export type DraftMaterial = {
  readonly id: string
  readonly slot: UploadSlot
  readonly title: string
  readonly fileName: string
  readonly mediaType: string
  readonly size: number
  readonly sha256: string
  readonly storageKey: string
}

export type ReferralDraft = {
  readonly id: string
  readonly courtId: string
  readonly state: RegisterState
  readonly ground: UnsuitableGround | null
  readonly caseId: string | null
  readonly savedAt: Date
  readonly endedAt: Date | null
  readonly version: number
  readonly content: DraftContent
  /** The content cannot be opened: it is empty, and must not be written over. */
  readonly isUnreadable: boolean
  readonly materials: readonly DraftMaterial[]
}

const DRAFT = {
  id: true,
  courtId: true,
  state: true,
  ground: true,
  caseId: true,
  savedAt: true,
  endedAt: true,
  version: true,
  contentSealed: true,
  materials: {
    where: { removedAt: null },
    orderBy: { position: 'asc' },
    select: {
      id: true,
      slot: true,
      title: true,
      fileName: true,
      mediaType: true,
      size: true,
      sha256: true,
      storageKey: true,
    },
  },
} as const

type DraftRow = Omit<
  ReferralDraft,
  'state' | 'ground' | 'content' | 'isUnreadable' | 'materials'
> & {
  readonly state: string
  readonly ground: string | null
  readonly contentSealed: string | null
  readonly materials: readonly (Omit<DraftMaterial, 'slot'> & { readonly slot: string })[]
}

const seal = (id: string, content: DraftContent) =>
  sealValue(JSON.stringify(content), 'referral_drafts.content_sealed', id)

function toDraft({ contentSealed, state, ground, materials, ...row }: DraftRow): ReferralDraft {
  const opened =
    contentSealed && readSealed(contentSealed, 'referral_drafts.content_sealed', row.id)
  return {
    ...row,
    state: parseStoredEnum(REGISTER_STATES, state, 'referral_drafts.state'),
    ground:
      ground === null
        ? null
        : parseStoredEnum(UNSUITABLE_GROUNDS, ground, 'referral_drafts.ground'),
    content: typeof opened === 'string' && opened !== '' ? readDraftContent(opened) : EMPTY_DRAFT,
    isUnreadable: opened === UNREADABLE,
    materials: materials.map(({ slot, ...material }) => ({
      ...material,
      slot: parseStoredEnum(UPLOAD_SLOTS, slot, 'referral_draft_materials.slot'),
    })),
  }
}

/** The clerk's own draft; null: there is none of this id. */
export async function findReferralDraft(db: Db, id: string): Promise<ReferralDraft | null> {
  const row = await db.referralDraft.findFirst({
    where: { id, state: { not: 'removed' } },
    select: DRAFT,
  })
  return row && toDraft(row)
}

/**
 * The same, locked until the transaction ends, so that two pages that are saved at once keep both
 * answers.
 */
export async function lockReferralDraft(db: Db, id: string): Promise<ReferralDraft | null> {
  await db.$executeRaw`SELECT 1 FROM referral_drafts WHERE id = ${id}::uuid FOR NO KEY UPDATE`
  return findReferralDraft(db, id)
}

/** The clerk's own drafts, the one saved last first. */
export async function findReferralDrafts(db: Db, atMost: number): Promise<ReferralDraft[]> {
  const rows = await db.referralDraft.findMany({
    where: { state: { in: ['open', 'stopped'] } },
    orderBy: [{ savedAt: 'desc' }, { id: 'asc' }],
    take: atMost,
    select: DRAFT,
  })
  return rows.map(toDraft)
}

export async function countOpenDrafts(db: Db): Promise<number> {
  return db.referralDraft.count({ where: { state: 'open' } })
}

type DraftGrant = Grant<'referral:draft'>
/** A line of a sheet becomes a draft on its way to its case. */
type AddGrant = Grant<'referral:draft' | 'referral:import'>

/** Adds an empty draft under the id of the form, once. */
export async function addReferralDraft(
  db: Db,
  { actor }: AddGrant,
  { id, courtId }: { readonly id: string; readonly courtId: string },
  at: Date,
): Promise<void> {
  await db.referralDraft.createMany({
    data: [
      {
        id,
        courtId,
        accountId: actor.id,
        state: 'open',
        contentSealed: seal(id, EMPTY_DRAFT),
        startedAt: at,
        savedAt: at,
        version: 1,
      },
    ],
    skipDuplicates: true,
  })
}

/** Writes the content of a draft that this transaction has locked. */
export async function saveReferralDraft(
  db: Db,
  _grant: DraftGrant,
  { id, version }: ReferralDraft,
  content: DraftContent,
  at: Date,
): Promise<void> {
  await db.referralDraft.updateMany({
    where: { id },
    data: { contentSealed: seal(id, content), savedAt: at, version: version + 1 },
  })
}

/** Empties a locked draft for good; the row and its files go with the next clearing. */
export async function removeReferralDraft(
  db: Db,
  _grant: DraftGrant,
  { id, version }: ReferralDraft,
  at: Date,
): Promise<void> {
  const ended = { savedAt: at, endedAt: at, version: version + 1 }
  await db.referralDraft.updateMany({
    where: { id },
    data: { state: 'removed', contentSealed: null, ...ended },
  })
  await db.referralDraftMaterial.updateMany({
    where: { draftId: id, removedAt: null },
    data: { removedAt: at },
  })
}

/** Adds a file that is in storage already behind the others. */
export async function addDraftMaterial(
  db: Db,
  _grant: DraftGrant,
  { id: draftId }: ReferralDraft,
  material: DraftMaterial,
  at: Date,
): Promise<void> {
  const { _max } = await db.referralDraftMaterial.aggregate({
    where: { draftId },
    _max: { position: true },
  })
  await db.referralDraftMaterial.createMany({
    data: [{ ...material, draftId, position: (_max.position ?? 0) + 1, addedAt: at }],
  })
  await db.referralDraft.updateMany({ where: { id: draftId }, data: { savedAt: at } })
}

/** Takes a file out of the draft; its bytes are swept (lib/files/sweep-orphans.ts). */
export async function removeDraftMaterial(
  db: Db,
  _grant: DraftGrant,
  { id: draftId }: ReferralDraft,
  materialId: string,
  at: Date,
): Promise<void> {
  await db.referralDraftMaterial.updateMany({
    where: { id: materialId, draftId, removedAt: null },
    data: { removedAt: at },
  })
}

/** Ends a locked draft without a case: the ground stays with it until it runs out. */
export async function stopReferralDraft(
  db: Db,
  _grant: Grant<'referral:stop'>,
  { id, version }: ReferralDraft,
  ground: UnsuitableGround,
  at: Date,
): Promise<void> {
  await db.referralDraft.updateMany({
    where: { id },
    data: { state: 'stopped', ground, endedAt: at, version: version + 1 },
  })
}

/**
 * The locked draft names the case that it becomes, ahead of it (the foreign key is checked at the
 * end of the transaction), and keeps nothing else. Its files end once the case has them.
 */
export async function giveDraftToCase(
  db: Db,
  _grant: Grant<'referral:register' | 'referral:import'>,
  { id, version }: ReferralDraft,
  caseId: string,
  at: Date,
): Promise<void> {
  await db.$executeRaw`SET CONSTRAINTS ALL DEFERRED`
  await db.referralDraft.updateMany({
    where: { id },
    data: {
      state: 'referred',
      caseId,
      contentSealed: null,
      savedAt: at,
      endedAt: at,
      version: version + 1,
    },
  })
}

/** The case has the files: the draft's rows go with the next clearing. */
export async function endDraftMaterials(
  db: Db,
  _grant: Grant<'referral:register' | 'referral:import'>,
  { id: draftId }: ReferralDraft,
  at: Date,
): Promise<void> {
  await db.referralDraftMaterial.updateMany({
    where: { draftId, removedAt: null },
    data: { removedAt: at },
  })
}

import 'server-only'
import type { Grant } from '@/lib/domain/access/policy'
import type { HelperMark } from '@/lib/domain/participant/decide-helper'
import {
  HELPER_DEVICES,
  HELPER_RELATIONS,
  HELPER_TASKS,
  HELPER_WISHES,
  type HelperDevice,
  type HelperRelation,
  type HelperTask,
  type HelperWish,
} from '@/lib/domain/participant/helper-limits'
import { sealValue } from '@/lib/platform/sealed-value'
import type { Db, Read } from '@/lib/data/door'
import { Prisma } from '@/lib/data/generated/prisma/client'
import { parseStoredEnum } from '@/lib/data/mappers/stored-enum'
import { columnsOf, readRows, select } from '@/lib/data/typed-reads'

// 帮忙的人: the helpers of a case, as its mediators read them. The number is read with those of all
// participants (findInvitables).

const h = columnsOf('helpers', 'h')

const HELPER = select({
  id: h.id,
  partyId: h.party_id,
  name: h.name,
  relation: h.relation,
  task: h.task,
  device: h.device,
  wish: h.wish,
  digest: h.digest,
  addedBy: h.added_by_name,
  addedAt: h.added_at,
  endedAt: h.ended_at,
  endedBy: h.ended_by_name,
  endWords: h.end_words,
})

export type StoredHelper = HelperMark & {
  readonly relation: HelperRelation
  readonly task: HelperTask
  readonly device: HelperDevice
  readonly wish: HelperWish
  readonly endWords: string | null
}

/** The helpers of a case, also those who help no more, the latest first. */
export async function findHelpers(db: Read, caseId: string): Promise<StoredHelper[]> {
  const rows = await readRows(
    db,
    HELPER,
    Prisma.sql`FROM helpers h WHERE ${h.case_id} = ${caseId}::uuid
      ORDER BY ${h.added_at} DESC, ${h.id}`,
  )
  return rows.map(({ endedAt, endedBy, ...row }) => ({
    ...row,
    relation: parseStoredEnum(HELPER_RELATIONS, row.relation, 'helpers.relation'),
    task: parseStoredEnum(HELPER_TASKS, row.task, 'helpers.task'),
    device: parseStoredEnum(HELPER_DEVICES, row.device, 'helpers.device'),
    wish: parseStoredEnum(HELPER_WISHES, row.wish, 'helpers.wish'),
    end: endedAt && { by: endedBy ?? '', at: endedAt },
  }))
}

/** Stores a helper. The database begins the participation of the same id. */
export async function storeHelper(
  db: Db,
  { actor }: Grant<'helper:add'>,
  {
    id: caseId,
    courtId,
    holderId,
  }: { readonly id: string; readonly courtId: string; readonly holderId: string },
  {
    phone,
    ...helper
  }: {
    readonly id: string
    readonly partyId: string
    readonly name: string
    readonly relation: HelperRelation
    readonly task: HelperTask
    readonly device: HelperDevice
    readonly wish: HelperWish
    /** Eleven digits; null: no telephone of their own. */
    readonly phone: string | null
    readonly digest: string
  },
  addedAt: Date,
): Promise<void> {
  await db.helper.createMany({
    data: [
      {
        ...helper,
        caseId,
        courtId,
        holderId,
        phoneSealed: phone === null ? null : sealValue(phone, 'helpers.phone_sealed', helper.id),
        addedBy: actor.id,
        addedByName: actor.name,
        addedAt,
      },
    ],
  })
}

/** Ends the help, once. The database ends the participation. @returns whether it was open */
export async function storeHelperEnd(
  db: Db,
  { actor }: Grant<'helper:end'>,
  id: string,
  endWords: string,
  endedAt: Date,
): Promise<boolean> {
  const { count } = await db.helper.updateMany({
    where: { id, endedAt: null },
    data: { endedAt, endedByName: actor.name, endWords },
  })
  return count === 1
}

import 'server-only'
import { z } from 'zod'
import type { Db } from '@/lib/data/door'
import { toDay, toDayOrNull } from '@/lib/data/mappers/day'
import { parseStoredEnum } from '@/lib/data/mappers/stored-enum'
import { CARRIED_STATUSES } from '@/lib/domain/case/status'
import { DISPUTE_TYPES } from '@/lib/domain/case/vocabulary'
import { OPERATION_CODES } from '@/lib/domain/scoring/rule-set'
import { sumScore, type Score } from '@/lib/domain/scoring/sum-score'
import { disputeType } from '@/lib/labels/zh-CN/case'
import { describePoints, SCORE_GROUNDS } from '@/lib/labels/zh-CN/scoring'
import { defineQuery } from '../define-query'

const SCORE_PART_NAMES = ['operation', 'time', 'result'] as const
const CLOSING_CODES = [
  'closed_in_time',
  'success',
  'success_confirmed',
  'failure',
  'failure_undisputed',
] as const
const RECENT = 10

export type EarnedRow = {
  readonly id: string
  readonly on: string
  /** 「操作分 +1：接收案件」 */
  readonly what: string
  /** The case, while it is still this mediator's; null for one they have handed on. */
  readonly caseNo: string | null
  readonly caseId: string | null
}

export type MeView = {
  readonly name: string
  readonly institution: string | null
  readonly specialties: readonly string[]
  readonly caseloadCap: number
  readonly open: number
  readonly rosterExpiresOn: string | null
  readonly leave: { readonly from: string; readonly to: string | null } | null
  readonly score: Score
  readonly recent: readonly EarnedRow[]
}

/** 我的: who I am here, what I may carry, and what I have earned so far, by part and by what earned it. */
export const getMe = defineQuery({
  act: 'today:read',
  input: z.strictObject({}),
  load: async (db, _input, { actor }) => {
    const profile = actor.role === 'mediator' ? await findProfile(db, actor.id) : null
    return profile && { profile, ...(await findPoints(db, actor.id)) }
  },
  present: ({ profile, sums, recent, numbers }): MeView => ({
    name: profile.account.name,
    institution: profile.account.institution?.name ?? null,
    specialties: profile.specialties.map(
      (type) => disputeType[parseStoredEnum(DISPUTE_TYPES, type, 'mediator_profiles.specialties')],
    ),
    caseloadCap: profile.caseloadCap,
    open: profile.open,
    rosterExpiresOn: toDayOrNull(profile.rosterExpiresOn),
    leave: profile.leaveFrom && {
      from: toDay(profile.leaveFrom),
      to: toDayOrNull(profile.leaveTo),
    },
    score: sumScore(sums),
    recent: recent.map(({ id, caseId, onDate, part, code, points }) => ({
      id,
      on: toDay(onDate),
      what: describePoints({ part: partOf(part), code: groundOf(code), points }),
      caseNo: numbers.get(caseId) ?? null,
      caseId: numbers.has(caseId) ? caseId : null,
    })),
  }),
})

async function findProfile(db: Db, accountId: string) {
  const row = await db.mediatorProfile.findUnique({
    where: { accountId },
    select: {
      specialties: true,
      caseloadCap: true,
      rosterExpiresOn: true,
      leaveFrom: true,
      leaveTo: true,
      account: { select: { name: true, institution: { select: { name: true } } } },
    },
  })
  return (
    row && {
      ...row,
      open: await db.case.count({
        where: { mediatorId: accountId, status: { in: [...CARRIED_STATUSES] } },
      }),
    }
  )
}

async function findPoints(db: Db, mediatorId: string) {
  const groups = await db.scorePoint.groupBy({
    by: ['part'],
    where: { mediatorId },
    _sum: { points: true },
  })
  const recent = await db.scorePoint.findMany({
    where: { mediatorId },
    orderBy: [{ onDate: 'desc' }, { id: 'desc' }],
    take: RECENT,
    select: { id: true, caseId: true, onDate: true, part: true, code: true, points: true },
  })
  // Cases that were handed on are out of sight: their points stay, their numbers are not read here.
  const visible = await db.case.findMany({
    where: { id: { in: recent.map(({ caseId }) => caseId) } },
    select: { id: true, caseNo: true },
  })
  return {
    sums: groups.map(({ part, _sum }) => ({ part: partOf(part), points: _sum.points ?? 0 })),
    recent,
    numbers: new Map(visible.map(({ id, caseNo }) => [id, caseNo])),
  }
}

function partOf(part: string) {
  return parseStoredEnum(SCORE_PART_NAMES, part, 'score_points.part')
}

function groundOf(code: string): keyof typeof SCORE_GROUNDS {
  return parseStoredEnum([...OPERATION_CODES, ...CLOSING_CODES], code, 'score_points.code')
}

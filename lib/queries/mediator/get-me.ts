import 'server-only'
import { z } from 'zod'
import { findOwnProfile } from '@/lib/data/stores/mediator/own-profile-store'
import { findEarnedPoints } from '@/lib/data/stores/scoring/earned-points-store'
import { sumScore, type Score } from '@/lib/domain/scoring/sum-score'
import { disputeType } from '@/lib/labels/zh-CN/case'
import { describePoints } from '@/lib/labels/zh-CN/scoring'
import { defineQuery } from '../define-query'

const RECENT = 10

export type EarnedRow = {
  readonly id: string
  readonly on: string
  /** “操作分 +1：接收案件” */
  readonly what: string
  /** The case, while the mediator still has it; null after that. */
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

/** 我的: profile, caseload, and points so far by part and by what earned them. */
export const getMe = defineQuery({
  act: 'today:read',
  input: z.strictObject({}),
  load: async (db, _input, { actor }) => {
    const profile = actor.role === 'mediator' ? await findOwnProfile(db, actor.id) : null
    return profile && { profile, ...(await findEarnedPoints(db, actor.id, RECENT)) }
  },
  present: ({ profile, sums, recent, numbers }): MeView => ({
    name: profile.name,
    institution: profile.institution,
    specialties: profile.specialties.map((type) => disputeType[type]),
    caseloadCap: profile.caseloadCap,
    open: profile.open,
    rosterExpiresOn: profile.rosterExpiresOn,
    leave: profile.leaveFrom && { from: profile.leaveFrom, to: profile.leaveTo },
    score: sumScore(sums),
    recent: recent.map(({ id, caseId, on, ...entry }) => ({
      id,
      on,
      what: describePoints(entry),
      caseNo: numbers.get(caseId) ?? null,
      caseId: numbers.has(caseId) ? caseId : null,
    })),
  }),
})

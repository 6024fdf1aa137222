import 'server-only'
import { z } from 'zod'
import { findOwnProfile, type OwnProfile } from '@/lib/data/stores/mediator/own-profile-store'
import { findWorkingHours } from '@/lib/data/stores/mediator/working-hours-store'
import {
  findCountedPoints,
  findRecentPoints,
  type CountedPoints,
} from '@/lib/data/stores/scoring/earned-points-store'
import type { LocalDate } from '@/lib/domain/time/local-date'
import { disputeType } from '@/lib/labels/zh-CN/case'
import { describePoints } from '@/lib/labels/zh-CN/scoring'
import { presentHours, type HoursView } from '../case/hours-view'
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
  /** A leave that is over is none. */
  readonly leave: { readonly from: string; readonly to: string | null } | null
  readonly hours: HoursView
  readonly today: LocalDate
  /** The same sum as in 调解员积分 of the institution. */
  readonly score: CountedPoints & { readonly total: number }
  readonly recent: readonly EarnedRow[]
}

function presentLeave({ leaveFrom, leaveTo }: OwnProfile, today: LocalDate): MeView['leave'] {
  const isOver = leaveTo !== null && leaveTo < today
  return leaveFrom && !isOver ? { from: leaveFrom, to: leaveTo } : null
}

/** 我的: profile, caseload, points of closed cases by part, and what earned the latest ones. */
export const getMe = defineQuery({
  act: 'today:read',
  input: z.strictObject({}),
  load: async (db, _input, { actor }) => {
    const { id, role, institutionId } = actor
    const profile = role === 'mediator' && institutionId ? await findOwnProfile(db, id) : null
    if (!profile || !institutionId) return null
    const points = await findCountedPoints(db, institutionId, id)
    const hours = await findWorkingHours(db, id)
    return { profile, points, hours, ...(await findRecentPoints(db, id, RECENT)) }
  },
  present: ({ profile, points, hours, recent, numbers }, { today }): MeView => ({
    hours: presentHours(hours, today),
    today,
    name: profile.name,
    institution: profile.institution,
    specialties: profile.specialties.map((type) => disputeType[type]),
    caseloadCap: profile.caseloadCap,
    open: profile.open,
    rosterExpiresOn: profile.rosterExpiresOn,
    leave: presentLeave(profile, today),
    score: {
      ...points,
      total: points.operation + points.time + points.result + points.handedOver,
    },
    recent: recent.map(({ id, caseId, on, ...entry }) => ({
      id,
      on,
      what: describePoints(entry),
      caseNo: numbers.get(caseId) ?? null,
      caseId: numbers.has(caseId) ? caseId : null,
    })),
  }),
})

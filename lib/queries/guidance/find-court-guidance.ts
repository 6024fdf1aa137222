import 'server-only'
import { z } from 'zod'
import { findGuidanceAtCourt } from '@/lib/data/stores/guidance/guidance-store'
import { COURT_GUIDANCE } from '@/lib/labels/zh-CN/guidance'
import { clockTime } from '@/lib/labels/zh-CN/clock-time'
import { stamp } from '@/lib/labels/zh-CN/moment'
import { defineSqlQuery } from '../define-query'

export type CourtGuidanceLine = {
  readonly id: string
  readonly meetingId: string
  readonly caseNo: string
  readonly question: string
  readonly requested: string
  readonly when: string
  readonly isOpen: boolean
  /** Who comes, in words; null: no one has answered. */
  readonly taken: string | null
  /** The reader comes. */
  readonly isOwn: boolean
}

/** 在线指导: what mediators request of this court, and what its judges accepted. */
export const findCourtGuidance = defineSqlQuery({
  act: 'guidance:list',
  input: z.strictObject({}),
  load: (db) => findGuidanceAtCourt(db),
  scope: () => ({}),
  present: (rows, { actor }): readonly CourtGuidanceLine[] =>
    rows.map((row) => {
      const isOwn = row.judgeId === actor.id
      return {
        id: row.id,
        meetingId: row.meetingId,
        caseNo: row.caseNo,
        question: row.question,
        requested: COURT_GUIDANCE.requested(row.requestedBy, stamp(row.requestedAt)),
        when: COURT_GUIDANCE.when(row.no, stamp(row.startsAt), clockTime(row.endsAt)),
        isOpen: row.state === 'requested',
        taken: !row.untilAt
          ? null
          : isOwn
            ? COURT_GUIDANCE.yours(clockTime(row.untilAt))
            : COURT_GUIDANCE.ofOther(row.judge ?? ''),
        isOwn,
      }
    }),
})

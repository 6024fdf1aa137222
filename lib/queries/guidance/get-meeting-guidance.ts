import 'server-only'
import { z } from 'zod'
import { scopeOf } from '@/lib/data/mappers/case'
import { findGuidance } from '@/lib/data/stores/guidance/guidance-store'
import { CaseId } from '@/lib/domain/case/input-atoms'
import { findOpenGuidance, type GuidanceState } from '@/lib/domain/guidance/guidance'
import { clockTime } from '@/lib/labels/zh-CN/clock-time'
import { ASK_GUIDANCE } from '@/lib/labels/zh-CN/guidance'
import { newId } from '@/lib/platform/ids'
import { defineSqlQuery } from '../define-query'
import { findMyCase } from '../mediator/act-head'

export type MeetingGuidanceView = {
  /** The request of this meeting that is open, or the last one; null: none yet. */
  readonly shown: {
    readonly id: string
    readonly state: GuidanceState
    readonly lines: readonly string[]
    readonly isOpen: boolean
  } | null
  /** Of the form that asks. */
  readonly nextId: string
}

/** 请法官指导 on the mediator's page of a conference. */
export const getMeetingGuidance = defineSqlQuery({
  act: 'mediation:read',
  input: z.strictObject({ caseId: CaseId, meetingId: z.uuid('NOT_FOUND_ID') }),
  load: async (db, { caseId, meetingId }, context) => {
    const card = await findMyCase(db, caseId, context)
    return card && { card, meetingId, all: await findGuidance(db, caseId) }
  },
  scope: ({ card }) => scopeOf(card),
  present: ({ all, meetingId }): MeetingGuidanceView => {
    const open = findOpenGuidance(all, meetingId)
    const shown = open ?? all.find((each) => each.meetingId === meetingId) ?? null
    return {
      shown: shown && {
        id: shown.id,
        state: shown.state,
        isOpen: open !== null,
        lines: [
          ASK_GUIDANCE.requested(shown.question),
          ...(shown.state === 'accepted' && shown.untilAt
            ? [ASK_GUIDANCE.answered(shown.judge ?? '', clockTime(shown.untilAt))]
            : []),
          ...(shown.state === 'declined'
            ? [ASK_GUIDANCE.declined(shown.judge ?? '', shown.words ?? '')]
            : []),
        ],
      },
      nextId: newId(),
    }
  },
})

import 'server-only'
import { z } from 'zod'
import { scopeOf } from '@/lib/data/mappers/case'
import { findMeetings } from '@/lib/data/stores/meeting/meeting-store'
import { CaseId } from '@/lib/domain/case/input-atoms'
import { MINUTES } from '@/lib/labels/zh-CN/minutes'
import { newId } from '@/lib/platform/ids'
import { abilityOf, type Ability } from '../case/ability'
import { defineSqlQuery } from '../define-query'
import { findMyCase, presentActHead, type ActHeadView } from './act-head'

export type MinutesOpeningView = {
  readonly head: ActHeadView
  readonly ability: Ability
  readonly meetingId: string
  /** “第2次调解会”. */
  readonly meeting: string
  /** The id of the minutes, so that submitting the form twice opens one. */
  readonly nextId: string
}

/** 开始笔录 of one meeting. */
export const getMinutesOpening = defineSqlQuery({
  act: 'case:read',
  input: z.strictObject({ caseId: CaseId, meetingId: z.string().max(64) }),
  load: async (db, { caseId, meetingId }, context) => {
    const [card, meetings] = await Promise.all([
      findMyCase(db, caseId, context),
      findMeetings(db, caseId),
    ])
    const meeting = meetings.find(({ id }) => id === meetingId)
    return card && meeting ? { card, meeting } : null
  },
  scope: ({ card }) => scopeOf(card),
  present: ({ card, meeting }, context): MinutesOpeningView => ({
    head: presentActHead(card, context),
    ability: abilityOf('open_minutes', card, context),
    meetingId: meeting.id,
    meeting: MINUTES.ofMeeting(meeting.no),
    nextId: newId(),
  }),
})

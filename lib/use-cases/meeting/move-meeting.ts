import 'server-only'
import { eventSubjectOf, scopeOf } from '@/lib/data/mappers/case'
import { applyTransition } from '@/lib/data/stores/case/case-store'
import { replan } from '@/lib/data/stores/meeting/meeting-store'
import { decideMoveMeeting } from '@/lib/domain/meeting/decide-schedule'
import { allow } from '@/lib/domain/refusal'
import { defineUseCase } from '../define-use-case'
import { loadPlanFacts } from './load-meetings'
import { MoveMeetingInput } from './meeting.input'
import { notifyParties } from './notify-parties'

/** 调解会改期 (特邀规定 第14条): another time, form or place, with the reason. */
export const moveMeeting = defineUseCase({
  act: 'meeting:move',
  input: MoveMeetingInput,
  load: (db, { caseId, meetingId, ...plan }, { actor }) =>
    loadPlanFacts(db, caseId, { ...plan, besides: meetingId }, actor),
  scope: scopeOf,
  target: ({ caseId }) => caseId,
  subject: (record) => eventSubjectOf(record),
  decide: (record, plan, context) => decideMoveMeeting(record, plan, context),
  write: async (db, grant, transition, record, plan, { now }) => {
    const applied = await applyTransition(db, grant, record, transition, now)
    if (!applied.ok) return applied
    const { form, startsAt, endsAt, roomId, reason } = plan
    const { meeting, place } = transition
    await replan(db, grant, meeting.id, { form, startsAt, endsAt, roomId, place, reason })
    const notice = {
      document: 'meeting_moved',
      meetingId: meeting.id,
      plan: { form, startsAt, place },
    } as const
    await notifyParties(db, grant, record, notice, now)
    return allow({ caseId: record.id })
  },
})

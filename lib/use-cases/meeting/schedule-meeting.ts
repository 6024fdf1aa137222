import 'server-only'
import { eventSubjectOf, scopeOf } from '@/lib/data/mappers/case'
import { applyTransition } from '@/lib/data/stores/case/case-store'
import { addMeeting } from '@/lib/data/stores/meeting/meeting-store'
import { decideSchedule } from '@/lib/domain/meeting/decide-schedule'
import { allow } from '@/lib/domain/refusal'
import { defineUseCase } from '../define-use-case'
import { loadPlanFacts } from './load-meetings'
import { ScheduleMeetingInput } from './meeting.input'
import { notifyParties } from './notify-parties'

/** 安排调解会 (特邀规定 第14条, 在线调解规则 第16条): day, hour, length, form and place of a meeting. */
export const scheduleMeeting = defineUseCase({
  act: 'meeting:schedule',
  input: ScheduleMeetingInput,
  load: (db, { caseId, ...plan }, { actor }) =>
    loadPlanFacts(db, caseId, { ...plan, besides: null }, actor),
  scope: scopeOf,
  target: ({ caseId }) => caseId,
  subject: (record) => eventSubjectOf(record),
  decide: (record, plan, context) => decideSchedule(record, plan, context),
  write: async (db, grant, transition, record, plan, { now }) => {
    const applied = await applyTransition(db, grant, record, transition, now)
    if (!applied.ok) return applied
    const { form, startsAt, endsAt, roomId } = plan
    const { no, place } = transition
    const stored = { no, form, startsAt, endsAt, roomId, place }
    const meetingId = await addMeeting(db, grant, record, stored, now)
    await notifyParties(
      db,
      grant,
      record,
      { document: 'meeting_scheduled', meetingId, plan: stored },
      now,
    )
    return allow({ caseId: record.id, meetingId })
  },
})

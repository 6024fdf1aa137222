import 'server-only'
import { eventSubjectOf, scopeOf } from '@/lib/data/mappers/case'
import { applyTransition } from '@/lib/data/stores/case/case-store'
import { cancelPlanned } from '@/lib/data/stores/meeting/meeting-store'
import { decideCancelMeeting } from '@/lib/domain/meeting/decide-cancel'
import { allow } from '@/lib/domain/refusal'
import { defineUseCase } from '../define-use-case'
import { loadMeetings } from './load-meetings'
import { CancelMeetingInput } from './meeting.input'
import { notifyParties } from './notify-parties'

/** 取消调解会 (特邀规定 第14条), with the reason. */
export const cancelMeeting = defineUseCase({
  act: 'meeting:cancel',
  input: CancelMeetingInput,
  load: (db, { caseId }) => loadMeetings(db, caseId),
  scope: scopeOf,
  target: ({ caseId }) => caseId,
  subject: (record) => eventSubjectOf(record),
  decide: (record, input) => decideCancelMeeting(record, input),
  write: async (db, grant, transition, record, { reason }, { now }) => {
    const applied = await applyTransition(db, grant, record, transition, now)
    if (!applied.ok) return applied
    const { meeting } = transition
    await cancelPlanned(db, grant, meeting.id, reason)
    const notice = { document: 'meeting_cancelled', meetingId: meeting.id, plan: meeting } as const
    await notifyParties(db, grant, record, notice, now)
    return allow({ caseId: record.id })
  },
})

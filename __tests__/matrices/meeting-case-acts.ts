import { toLocalDate } from '@/lib/domain/time/local-date'
import { cancelMeeting } from '@/lib/use-cases/meeting/cancel-meeting'
import { holdMeeting } from '@/lib/use-cases/meeting/hold-meeting'
import { markUnavailable } from '@/lib/use-cases/meeting/mark-unavailable'
import { moveMeeting } from '@/lib/use-cases/meeting/move-meeting'
import { scheduleMeeting } from '@/lib/use-cases/meeting/schedule-meeting'
import { layPreparations } from '../support/lay-preparations'
import { freshSlot, layConsents, layMeeting } from '../support/meetings'
import { shanghaiMinute } from '../support/shanghai-minute'
import type { ActCase } from './case-acts'

/** 调解会, each act on a meeting of its own in the state that it needs. */
export const MEETING_CASE_ACTS: readonly ActCase[] = [
  {
    act: 'schedule_meeting',
    run: async (actor, { id }) => {
      await layConsents(id)
      return scheduleMeeting(actor, { caseId: id, form: 'telephone', ...freshSlot() })
    },
  },
  {
    act: 'move_meeting',
    run: async (actor, { id }) => {
      await layConsents(id)
      return moveMeeting(actor, {
        caseId: id,
        meetingId: await layMeeting(id, new Date()),
        form: 'telephone',
        ...freshSlot(),
        reason: '当事人当天不能到会',
      })
    },
  },
  {
    act: 'cancel_meeting',
    run: async (actor, { id }) =>
      cancelMeeting(actor, {
        caseId: id,
        meetingId: await layMeeting(id, new Date()),
        reason: '双方已自行和解',
      }),
  },
  {
    act: 'hold_meeting',
    run: async (actor, existing) => {
      const { id, applicantId, respondentId } = existing
      await layPreparations(existing)
      const startsAt = new Date(Date.now() - 3_600_000)
      return holdMeeting(actor, {
        caseId: id,
        meetingId: await layMeeting(id, startsAt),
        heldFrom: shanghaiMinute(startsAt),
        heldTo: shanghaiMinute(new Date()),
        attendances: [applicantId, respondentId].map((personId) => ({
          personId,
          attendance: 'present',
          verifiedBy: 'original_on_site',
        })),
      })
    },
  },
  {
    act: 'mark_unavailable',
    run: (actor, { id, applicantId }) => {
      const on = toLocalDate(new Date())
      return markUnavailable(actor, {
        caseId: id,
        partyId: applicantId,
        answer: 'unavailable',
        from: on,
        to: on,
      })
    },
  },
]

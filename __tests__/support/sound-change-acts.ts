import { toLocalDate } from '@/lib/domain/time/local-date'
import { decideChange } from '@/lib/use-cases/change/decide-change'
import { requestChange } from '@/lib/use-cases/change/request-change'
import { answerSuspicion } from '@/lib/use-cases/suspicion/answer-suspicion'
import { layPart } from './case-parts'
import { layCase } from './world'
import { caseIn, TEXT, type SoundAct } from './sound-act'

const today = () => toLocalDate(new Date())

/**
 * Requests for another mediator, and the court's answer to a report of suspected false mediation.
 */
export const SOUND_CHANGE_ACTS: readonly SoundAct[] = [
  {
    name: '登记更换申请',
    act: requestChange,
    who: 'mediatorA',
    lay: async (world) => {
      const { id, applicantId } = await layCase(world, { status: 'in_mediation' })
      return {
        caseId: id,
        partyId: applicantId,
        ground: 'good_reason',
        statement: TEXT,
        on: today(),
      }
    },
  },
  {
    name: '处理更换申请',
    act: decideChange,
    who: 'adminA',
    lay: async (world) => {
      const { id, applicantId } = await layCase(world, { status: 'in_mediation' })
      const requestId = await layPart('change_requests', id, {
        mediator_id: world.people.mediatorA.id,
        mediator_name: world.people.mediatorA.name,
        party_id: applicantId,
        party_name: TEXT,
        ground: 'good_reason',
        statement: TEXT,
        requested_on: today(),
        refuses_to_choose: false,
        recorded_at: new Date(),
        recorded_by: TEXT,
      })
      return { caseId: id, requestId, decision: 'refused', text: TEXT, on: today() }
    },
  },
  {
    name: '答复虚假调解报告',
    act: answerSuspicion,
    who: 'judgeA',
    lay: async (world) => {
      const { caseId } = await caseIn('in_mediation')(world)
      const reportId = await layPart('suspicion_reports', caseId, {
        mediator_id: world.people.mediatorA.id,
        mediator_name: world.people.mediatorA.name,
        suspicion: TEXT,
        findings: TEXT,
        reported_at: new Date(),
      })
      return { caseId, reportId, answer: 'continue', text: TEXT }
    },
  },
]

import { randomUUID } from 'node:crypto'
import type { Decided } from '@/lib/domain/refusal'
import type { LocalDate } from '@/lib/domain/time/local-date'
import { holdMeeting } from '@/lib/use-cases/meeting/hold-meeting'
import { scheduleMeeting } from '@/lib/use-cases/meeting/schedule-meeting'
import { answerMinutes } from '@/lib/use-cases/minutes/answer-minutes'
import { openMinutes } from '@/lib/use-cases/minutes/open-minutes'
import { submitMinutes } from '@/lib/use-cases/minutes/submit-minutes'
import { writeMinutes } from '@/lib/use-cases/minutes/write-minutes'
import { USUAL_TIME } from './meeting-time'
import type { DemoMediation } from './preparations'

type Act = () => Promise<Decided<unknown>>
type OfCase = Omit<DemoMediation, 'on'>

/** A meeting by telephone, planned for a day and a time. */
export function planMeeting({ caseId, mediator }: OfCase, on: LocalDate, time = USUAL_TIME) {
  return scheduleMeeting(mediator, {
    caseId,
    form: 'telephone',
    on,
    time,
    minutes: '60',
  })
}

function meet({ caseId, mediator, people, on }: DemoMediation, meetingId: string): Act {
  return () =>
    holdMeeting(mediator, {
      caseId,
      meetingId,
      heldFrom: `${on}T15:00`,
      heldTo: `${on}T15:50`,
      attendances: people.map((personId) => ({
        personId,
        attendance: 'present',
        verifiedBy: 'telephone_questions',
      })),
    })
}

function saidOn(on: LocalDate) {
  return (
    section: 'statement' | 'proposal' | 'result',
    speakerId: string,
    time: string,
    text: string,
  ) => ({
    id: randomUUID(),
    section,
    speakerId,
    text,
    saidAt: new Date(`${on}T${time}:00+08:00`).toISOString(),
  })
}

/** The minutes of a meeting that was held, begun and not submitted yet. */
export function draftActs(mediation: DemoMediation, meetingId: string): readonly Act[] {
  const { caseId, mediator, people, on } = mediation
  const minutesId = randomUUID()
  return [
    meet(mediation, meetingId),
    () => openMinutes(mediator, { caseId, minutesId, meetingId }),
    () =>
      writeMinutes(mediator, {
        caseId,
        minutesId,
        entries: [saidOn(on)('statement', people[0]!, '15:05', '要求一次付清，可以减去利息。')],
      }),
  ]
}

/**
 * The minutes of a meeting that both parties attended: what was said, the result, both
 * confirmations.
 */
export function minutesActs(mediation: DemoMediation, meetingId: string): readonly Act[] {
  const { caseId, mediator, people, on } = mediation
  const minutesId = randomUUID()
  const said = saidOn(on)
  const [applicantId, respondentId] = [people[0]!, people[1]!]
  return [
    meet(mediation, meetingId),
    () => openMinutes(mediator, { caseId, minutesId, meetingId }),
    () =>
      writeMinutes(mediator, {
        caseId,
        minutesId,
        entries: [
          said('statement', applicantId, '15:05', '坚持请求，可以考虑分期支付。'),
          said('statement', respondentId, '15:12', '对欠款没有异议，希望分三期付清。'),
          said('proposal', respondentId, '15:25', '愿意首期支付一半。'),
          said('result', mediator.id, '15:45', '双方对金额没有争议，就分期方案继续协商。'),
        ],
      }),
    () => submitMinutes(mediator, { caseId, minutesId, lastNo: '4' }),
    ...people.map(
      (personId): Act =>
        () =>
          answerMinutes(mediator, {
            caseId,
            minutesId,
            personId,
            answer: 'confirmed',
            how: 'online',
            on,
          }),
    ),
  ]
}

import 'server-only'
import { appendEvent } from '@/lib/data/stores/audit/event-store'
import { addHearing } from '@/lib/data/stores/confirmation/hearing-store'
import { decideAppointHearing } from '@/lib/domain/confirmation/hearing'
import { allow } from '@/lib/domain/refusal'
import { defineUseCase } from '../define-use-case'
import { AppointHearingInput } from './hearing.input'
import { scopeOfCourt, subjectOfCourt } from './load-for-court'
import { loadForReview } from './load-for-review'
import { notifyApplicants } from './notify-applicants'
import { reportNews } from '../ruling/report-news'

/**
 * 通知双方当事人共同到场 (民诉解释 第356条): a judge sets way, time and place. The id is of the form: sent twice it
 * is one hearing.
 */
export const appointHearing = defineUseCase({
  act: 'confirmation:appoint-hearing',
  input: AppointHearingInput,
  load: loadForReview,
  scope: scopeOfCourt,
  target: () => null,
  subject: subjectOfCourt,
  decide: ({ confirmation: { status }, hearings }, { hearingId, ...plan }, { now }) =>
    hearings.some(({ id }) => id === hearingId)
      ? allow('there' as const)
      : decideAppointHearing({ status, hearings }, plan, now),
  write: async (db, grant, decision, loaded, { hearingId, way, startsAt, place }, { now }) => {
    const { confirmation, record, hearings } = loaded
    const done = allow({ confirmationId: confirmation.id })
    if (decision === 'there') return done
    const no = hearings.length + 1
    await addHearing(db, grant, confirmation, { id: hearingId, no, way, startsAt, place }, now)
    await appendEvent(db, {
      event: {
        kind: 'confirmation.hearing-appointed',
        data: {
          confirmationId: confirmation.id,
          hearingId,
          no,
          way,
          startsAt: startsAt.toISOString(),
        },
      },
      subject: subjectOfCourt(loaded),
      by: grant.actor,
      at: now,
    })
    const facts = { way, place, startsAt: startsAt.toISOString() }
    await notifyApplicants(db, grant, record, { document: 'court_hearing', facts }, now)
    await reportNews(db, grant, record, now, { hasNotice: true })
    return done
  },
})

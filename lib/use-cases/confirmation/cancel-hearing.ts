import 'server-only'
import { appendEvent } from '@/lib/data/stores/audit/event-store'
import { endHearing } from '@/lib/data/stores/confirmation/hearing-store'
import { decideCancelHearing } from '@/lib/domain/confirmation/hearing'
import { allow, refuse } from '@/lib/domain/refusal'
import { digestWords } from '@/lib/platform/words-digest'
import { defineUseCase } from '../define-use-case'
import { CancelHearingInput } from './hearing.input'
import { scopeOfCourt, subjectOfCourt } from './load-for-court'
import { loadForReview } from './load-for-review'
import { notifyApplicants } from './notify-applicants'
import { reportNews } from '../ruling/report-news'

/** 取消共同到场 (民诉解释 第356条): before its result was recorded, with the reason, which the parties read. */
export const cancelHearing = defineUseCase({
  act: 'confirmation:cancel-hearing',
  input: CancelHearingInput,
  load: loadForReview,
  scope: scopeOfCourt,
  target: () => null,
  subject: subjectOfCourt,
  decide: ({ confirmation: { status }, hearings }, { hearingId }) =>
    decideCancelHearing({ status, hearings }, hearingId),
  write: async (db, grant, { no, startsAt }, loaded, { hearingId, reason }, { now }) => {
    const { confirmation, record } = loaded
    const end = { state: 'cancelled', words: reason } as const
    if (!(await endHearing(db, grant, hearingId, end, now))) return refuse('NOT_FOUND')
    await appendEvent(db, {
      event: {
        kind: 'confirmation.hearing-cancelled',
        data: {
          confirmationId: confirmation.id,
          hearingId,
          no,
          digest: digestWords(hearingId, reason),
        },
      },
      subject: subjectOfCourt(loaded),
      by: grant.actor,
      at: now,
    })
    const facts = { startsAt: startsAt.toISOString() }
    await notifyApplicants(db, grant, record, { document: 'court_hearing_cancelled', facts }, now)
    await reportNews(db, grant, record, now, { hasNotice: true })
    return allow({ confirmationId: confirmation.id })
  },
})

import 'server-only'
import { appendEvent } from '@/lib/data/stores/audit/event-store'
import { addAttendances, endHearing } from '@/lib/data/stores/confirmation/hearing-store'
import { decideRecordHearing } from '@/lib/domain/confirmation/hearing'
import { allow, refuse } from '@/lib/domain/refusal'
import { digestWords } from '@/lib/platform/words-digest'
import { defineUseCase } from '../define-use-case'
import { RecordHearingInput } from './hearing.input'
import { scopeOfCourt, subjectOfCourt } from './load-for-court'
import { loadForReview } from './load-for-review'
import { reportNews } from '../ruling/report-news'

/** 记录共同到场的结果 (民诉解释 第356条): who came, and what each stated. Court and parties read it. */
export const recordHearing = defineUseCase({
  act: 'confirmation:record-hearing',
  input: RecordHearingInput,
  load: loadForReview,
  scope: scopeOfCourt,
  target: () => null,
  subject: subjectOfCourt,
  decide: ({ confirmation: { status, partyIds }, hearings }, { hearingId, parties }, { now }) =>
    decideRecordHearing({ status, hearings, partyIds }, { hearingId, parties }, now),
  write: async (db, grant, { no }, loaded, { hearingId, parties, words }, { now }) => {
    const { confirmation, record } = loaded
    if (!(await endHearing(db, grant, hearingId, { state: 'held', words }, now)))
      return refuse('NOT_FOUND')
    const nameOf = (id: string) =>
      confirmation.answers.find(({ partyId }) => partyId === id)?.party ?? ''
    const attended = parties.map((each) => ({ ...each, party: nameOf(each.partyId) }))
    await addAttendances(db, grant, confirmation, hearingId, attended)
    const absent = parties.filter(({ attendance }) => attendance === 'absent').length
    await appendEvent(db, {
      event: {
        kind: 'confirmation.hearing-recorded',
        data: {
          confirmationId: confirmation.id,
          hearingId,
          no,
          present: parties.length - absent,
          absent,
          digest: words && digestWords(hearingId, words),
        },
      },
      subject: subjectOfCourt(loaded),
      by: grant.actor,
      at: now,
    })
    await reportNews(db, grant, record, now)
    return allow({ confirmationId: confirmation.id })
  },
})

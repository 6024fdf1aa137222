import 'server-only'
import { eventSubjectOf, scopeOf } from '@/lib/data/mappers/case'
import { addEntrySources } from '@/lib/data/stores/minutes/entry-source-store'
import { addMinutesEntries } from '@/lib/data/stores/minutes/minutes-store'
import { findMessages } from '@/lib/data/stores/thread/message-store'
import { decideSumUp } from '@/lib/domain/minutes/decide-sum-up'
import { allow } from '@/lib/domain/refusal'
import { findQuotable } from '@/lib/domain/thread/quotable'
import { defineUseCase } from '../define-use-case'
import { loadMinutesWriting } from './load-minutes-writing'
import { SumUpInput } from './minutes.input'

/**
 * 整理成笔录: what was said to all in a topic becomes lines of a draft, in the words that the mediator
 * has put it into. Each line keeps the ids of its messages. As every entry it leaves no event
 * (`writeMinutes`).
 */
export const sumUp = defineUseCase({
  act: 'minutes:sum-up',
  input: SumUpInput,
  load: async (db, { caseId, minutesId }) => {
    const loaded = await loadMinutesWriting(db, { caseId, minutesId })
    return loaded && { ...loaded, messages: await findMessages(db, caseId) }
  },
  scope: scopeOf,
  target: ({ caseId }) => caseId,
  subject: (record) => eventSubjectOf(record),
  decide: (record, { topicId, lines }, context) =>
    decideSumUp(record, findQuotable(record.messages, topicId, context.now), lines, context),
  write: async (db, grant, { entries, sources }, record, { minutesId }) => {
    await addMinutesEntries(db, grant, record, minutesId, entries)
    await addEntrySources(db, grant, record, sources)
    return allow({ caseId: record.id, minutesId })
  },
})

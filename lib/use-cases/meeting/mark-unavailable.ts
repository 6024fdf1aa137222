import 'server-only'
import { eventSubjectOf, scopeOf } from '@/lib/data/mappers/case'
import { applyTransition } from '@/lib/data/stores/case/case-store'
import { addUnavailable } from '@/lib/data/stores/meeting/unavailable-store'
import { decideUnavailable } from '@/lib/domain/meeting/decide-unavailable'
import { allow } from '@/lib/domain/refusal'
import { defineUseCase } from '../define-use-case'
import { loadMeetings } from './load-meetings'
import { MarkUnavailableInput } from './meeting.input'

/** 登记不能到会的日期 (在线调解规则 第16条): on which days a party cannot come, or can again. */
export const markUnavailable = defineUseCase({
  act: 'party:mark-unavailable',
  input: MarkUnavailableInput,
  load: (db, { caseId }) => loadMeetings(db, caseId),
  scope: scopeOf,
  target: ({ caseId }) => caseId,
  subject: (record) => eventSubjectOf(record),
  decide: (record, statement, context) => decideUnavailable(record, statement, context),
  write: async (db, grant, transition, record, statement, { now }) => {
    const applied = await applyTransition(db, grant, record, transition, now)
    if (!applied.ok) return applied
    const { partyId, answer, from, to, note } = statement
    await addUnavailable(
      db,
      grant,
      record,
      { partyId, answer, from, to },
      {
        recorded: record.unavailable.length,
        partyName: transition.event.data.party,
        note,
        recordedAt: now,
      },
    )
    return allow({ caseId: record.id })
  },
})

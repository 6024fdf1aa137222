import 'server-only'
import { eventSubjectOf, scopeOf } from '@/lib/data/mappers/case'
import { applyTransition, findCase, lockCase } from '@/lib/data/stores/case/case-store'
import { findPartyNames } from '@/lib/data/stores/party/party-name-store'
import {
  addFollowUp,
  findFollowUps,
  findPerformanceDays,
} from '@/lib/data/stores/performance/performance-store'
import { decideFollowUp } from '@/lib/domain/performance/decide-follow-up'
import { findLastDay } from '@/lib/domain/performance/performance-days'
import { allow } from '@/lib/domain/refusal'
import { defineUseCase } from '../define-use-case'
import { RecordFollowUpInput } from './record-follow-up.input'

/** 回访 (domain.md 7): what a party said of the performance of the agreement after the closing. */
export const recordFollowUp = defineUseCase({
  act: 'followup:record',
  input: RecordFollowUpInput,
  load: async (db, { caseId }) => {
    // A second follow-up at the same time waits and decides on what the first wrote.
    await lockCase(db, caseId)
    const record = await findCase(db, caseId)
    return (
      record && {
        ...record,
        parties: await findPartyNames(db, caseId),
        followUps: await findFollowUps(db, caseId),
        performanceDueOn: findLastDay(await findPerformanceDays(db, caseId)),
      }
    )
  },
  scope: scopeOf,
  target: ({ caseId }) => caseId,
  subject: (record) => eventSubjectOf(record),
  decide: (record, { caseId: _caseId, ...statement }, context) =>
    decideFollowUp(record, statement, context),
  write: async (db, grant, transition, record, _input, { now }) => {
    const applied = await applyTransition(db, grant, record, transition, now)
    if (!applied.ok) return applied
    const { entry, result } = transition
    await addFollowUp(db, grant, record, entry, {
      recorded: record.followUps.length,
      result,
      at: now,
    })
    return allow({ caseId: record.id, caseNo: record.caseNo })
  },
})

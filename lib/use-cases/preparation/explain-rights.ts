import 'server-only'
import { eventSubjectOf, scopeOf } from '@/lib/data/mappers/case'
import { applyTransition } from '@/lib/data/stores/case/case-store'
import { addRightsNotices, findRightsNotices } from '@/lib/data/stores/case/rights-notice-store'
import { earnOperation } from '@/lib/data/stores/scoring/points-store'
import { decideRights } from '@/lib/domain/case/decide-rights'
import { allow } from '@/lib/domain/refusal'
import { defineUseCase } from '../define-use-case'
import { loadPreparationCase } from './load-preparation-case'
import { ExplainRightsInput } from './preparation-acts.input'

/**
 * 告知权利义务与虚假调解后果 (特邀规定 第14条, 在线调解规则 第17条): to whom, what, how and on which day. The five
 * elements earn the operation point of the case.
 */
export const explainRights = defineUseCase({
  act: 'rights:explain',
  input: ExplainRightsInput,
  load: async (db, { caseId }) => {
    const record = await loadPreparationCase(db, caseId)
    return record && { ...record, notices: await findRightsNotices(db, caseId) }
  },
  scope: scopeOf,
  target: ({ caseId }) => caseId,
  subject: (record) => eventSubjectOf(record),
  decide: (record, statement, context) => decideRights(record, statement, context),
  write: async (db, grant, transition, record, { note }, { now, today }) => {
    const applied = await applyTransition(db, grant, record, transition, now)
    if (!applied.ok) return applied
    const { people, entries } = transition
    await addRightsNotices(db, grant, record, entries, {
      recorded: record.notices.length,
      people,
      note,
      recordedAt: now,
    })
    if (transition.event.data.items.includes('rights_and_duties')) {
      const earner = { mediatorId: grant.actor.id, eventId: applied.value.eventId, on: today }
      await earnOperation(db, grant, record, earner, { code: 'rights_notice', subject: record.id })
    }
    return allow({ caseId: record.id, caseNo: record.caseNo })
  },
})

import 'server-only'
import { eventSubjectOf, scopeOf } from '@/lib/data/mappers/case'
import { addAgreementMark } from '@/lib/data/stores/case/agreement-store'
import { applyTransition } from '@/lib/data/stores/case/case-store'
import { findAgreementAgents } from '@/lib/data/stores/party/agreement-people-store'
import { earnOperation } from '@/lib/data/stores/scoring/points-store'
import { decideSignAgreement } from '@/lib/domain/agreement/decide-sign'
import { allow } from '@/lib/domain/refusal'
import { defineUseCase } from '../define-use-case'
import { SignAgreementInput } from './agreement.input'
import { loadAgreement } from './load-agreement'

/**
 * 登记签署 (在线调解规则 第19条): a party or its agent signed, or refused to. The last signature puts the
 * agreement into effect and earns the points of a signed agreement.
 */
export const signAgreement = defineUseCase({
  act: 'agreement:sign',
  input: SignAgreementInput,
  load: async (db, { caseId }) => {
    const record = await loadAgreement(db, caseId)
    return record && { ...record, agents: await findAgreementAgents(db, caseId) }
  },
  scope: scopeOf,
  target: ({ caseId }) => caseId,
  subject: (record) => eventSubjectOf(record),
  decide: (record, signing, context) => decideSignAgreement(record, signing, context),
  write: async (db, grant, transition, record, { note }, { now, today }) => {
    const applied = await applyTransition(db, grant, record, transition, now)
    if (!applied.ok) return applied
    const { partyId, party, agent, answer, how, on } = transition.signature
    await addAgreementMark(
      db,
      grant,
      record,
      transition.event.data.agreementNo,
      { mark: answer, partyId, partyName: party, agentName: agent, way: how, on, note },
      now,
    )
    if (transition.effectiveOn) {
      const earner = { mediatorId: grant.actor.id, eventId: applied.value.eventId, on: today }
      await earnOperation(db, grant, record, earner, {
        code: 'agreement_signed',
        subject: record.id,
      })
    }
    return allow({ caseId: record.id, caseNo: record.caseNo })
  },
})

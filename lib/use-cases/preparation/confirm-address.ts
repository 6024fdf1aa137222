import 'server-only'
import { eventSubjectOf, scopeOf } from '@/lib/data/mappers/case'
import { applyTransition } from '@/lib/data/stores/case/case-store'
import {
  addAddressAnswer,
  findAddressAnswers,
} from '@/lib/data/stores/case/address-confirmation-store'
import { earnOperation } from '@/lib/data/stores/scoring/points-store'
import { decideAddress } from '@/lib/domain/case/decide-address'
import { allow } from '@/lib/domain/refusal'
import { defineUseCase } from '../define-use-case'
import { loadPreparationCase } from './load-preparation-case'
import { ConfirmAddressInput } from './preparation-acts.input'

/**
 * 送达地址确认 (在线调解规则 第17条): where a party wants to be served, or that it refused although the
 * consequence was explained. A confirmation earns the operation point of the party, once.
 */
export const confirmAddress = defineUseCase({
  act: 'address:confirm',
  input: ConfirmAddressInput,
  load: async (db, { caseId }) => {
    const record = await loadPreparationCase(db, caseId)
    return record && { ...record, answers: await findAddressAnswers(db, caseId) }
  },
  scope: scopeOf,
  target: ({ caseId }) => caseId,
  subject: (record) => eventSubjectOf(record),
  decide: (record, input, context) =>
    decideAddress(
      record,
      input.answer === 'refused'
        ? input
        : { ...input, acceptsElectronic: input.electronic === 'yes' },
      context,
    ),
  write: async (db, grant, transition, record, { note }, { now, today }) => {
    const applied = await applyTransition(db, grant, record, transition, now)
    if (!applied.ok) return applied
    const { entry, party } = transition
    await addAddressAnswer(db, grant, record, entry, {
      recorded: record.answers.length,
      partyName: party,
      note,
      recordedAt: now,
    })
    if (entry.answer === 'confirmed') {
      const earner = { mediatorId: grant.actor.id, eventId: applied.value.eventId, on: today }
      await earnOperation(db, grant, record, earner, {
        code: 'delivery_address',
        subject: entry.partyId,
      })
    }
    return allow({ caseId: record.id, caseNo: record.caseNo })
  },
})

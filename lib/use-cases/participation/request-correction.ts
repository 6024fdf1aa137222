import 'server-only'
import { appendEvent } from '@/lib/data/stores/audit/event-store'
import { notify, toMediator, toOrNone } from '@/lib/data/stores/notice/notify'
import {
  addCorrection,
  findCorrections,
  findStoredValue,
} from '@/lib/data/stores/participant/correction-store'
import { decideRequestCorrection } from '@/lib/domain/participant/correction'
import { allow, refuse } from '@/lib/domain/refusal'
import { digestWords } from '@/lib/platform/words-digest'
import { defineUseCase } from '../define-use-case'
import { RequestCorrectionInput } from './correction-acts.input'
import { loadOwnCase, scopeOfOwn, subjectOfOwn } from './load-own-case'

/**
 * 请求更正 (个人信息保护法 第46条): a person requests that their own name, number or address is corrected; the
 * mediator decides.
 */
export const requestCorrection = defineUseCase({
  act: 'correction:request',
  input: RequestCorrectionInput,
  load: async (db, { caseId }) => {
    const own = await loadOwnCase(db, caseId)
    return own && { ...own, corrections: await findCorrections(db, caseId) }
  },
  scope: scopeOfOwn,
  target: ({ caseId }) => caseId,
  subject: (facts) => subjectOfOwn(facts),
  decide: (facts, { correctionId: id, partyId, item, value, note }, { actor }) => {
    const digest = digestWords(id, [partyId, item, value, note ?? ''].join('\n'))
    const decided = decideRequestCorrection(facts, { id, partyId, item, value, digest }, actor.id)
    return decided.ok ? allow(decided.value && { ...decided.value, digest }) : decided
  },
  write: async (db, grant, decision, facts, input, { now }) => {
    const { correctionId: id, partyId, item, note } = input
    const done = allow({ caseId: facts.id, caseNo: facts.caseNo, correctionId: id })
    if (decision === null) return done
    const { part, value: after, digest } = decision
    const before = await findStoredValue(db, facts.id, part, item)
    const request = { id, partyId, item, digest, note, before, after }
    const person = { participantId: part.id, requesterName: part.name }
    if (!(await addCorrection(db, grant, facts, { ...request, ...person }, now))) {
      const corrections = await findCorrections(db, facts.id)
      if (corrections.find((each) => each.id === id)?.digest === digest) return done
      const waiting = corrections.find((each) => each.item === item && each.decision === null)
      return refuse('CORRECTION_WAITS', { at: waiting?.requestedAt.toISOString() })
    }
    await appendEvent(db, {
      event: { kind: 'correction.requested', data: { correctionId: id, item, digest } },
      subject: subjectOfOwn(facts),
      by: grant.actor,
      at: now,
    })
    await notify(db, {
      kind: 'correction.requested',
      facts: { item },
      about: facts,
      to: toOrNone(facts.mediatorId, toMediator),
      by: grant.actor,
      at: now,
    })
    return done
  },
})

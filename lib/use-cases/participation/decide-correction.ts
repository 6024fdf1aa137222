import 'server-only'
import { eventSubjectOf, scopeOf } from '@/lib/data/mappers/case'
import { appendEvent } from '@/lib/data/stores/audit/event-store'
import { findAddressAnswers } from '@/lib/data/stores/case/address-confirmation-store'
import { findCase } from '@/lib/data/stores/case/case-store'
import { enqueue } from '@/lib/data/stores/outbox/outbox-store'
import {
  applyCorrection,
  findCorrections,
  storeCorrectionDecision,
} from '@/lib/data/stores/participant/correction-store'
import { findTakingPart } from '@/lib/data/stores/participant/own-case-store'
import { UNREADABLE } from '@/lib/domain/identity/unreadable'
import { decideCorrection as decide } from '@/lib/domain/participant/correction'
import { allow, refuse } from '@/lib/domain/refusal'
import { defineUseCase } from '../define-use-case'
import { DecideCorrectionInput } from './correction-acts.input'

/**
 * 处理更正请求 (个人信息保护法 第46条第2款): the mediator who presides accepts or declines. An accepted name or
 * number goes into the record; the requester reads the decision and its reason.
 */
export const decideCorrection = defineUseCase({
  act: 'correction:decide',
  input: DecideCorrectionInput,
  load: async (db, { caseId, correctionId }) => {
    const record = await findCase(db, caseId)
    if (!record) return null
    const corrections = await findCorrections(db, caseId)
    const correction = corrections.find(({ id }) => id === correctionId)
    const taking = await findTakingPart(db, caseId)
    const part = taking.find(({ id }) => id === correction?.participantId)
    return correction && part
      ? { record, correction, part, addresses: await findAddressAnswers(db, caseId) }
      : null
  },
  scope: ({ record }) => scopeOf(record),
  target: ({ caseId }) => caseId,
  subject: ({ record }) => eventSubjectOf(record),
  decide: ({ record: { status }, correction, addresses }, { decision, words }) => {
    if (correction.after === UNREADABLE) return refuse('NUMBER_UNREADABLE')
    const decided = decide({ status, correction, addresses }, { decision, words })
    return decided.ok ? allow({ decision: decided.value, after: correction.after }) : decided
  },
  write: async (db, grant, { decision, after }, facts, { correctionId: id, words }, { now }) => {
    const { record, correction, part } = facts
    const { item } = correction
    if (!(await storeCorrectionDecision(db, grant, id, { decision, words }, now))) {
      const there = (await findCorrections(db, record.id)).find((each) => each.id === id)
      return refuse('CORRECTION_DECIDED', {
        by: there?.decidedBy,
        at: there?.decidedAt?.toISOString(),
      })
    }
    if (decision === 'accepted' && item !== 'address')
      await applyCorrection(db, grant, id, item, part, after)
    await appendEvent(db, {
      event: {
        kind: 'correction.decided',
        data: { correctionId: id, item, decision, person: correction.requester },
      },
      subject: eventSubjectOf(record),
      by: grant.actor,
      at: now,
    })
    if (part.accountId !== null)
      await enqueue(db, {
        kind: 'party_news',
        payload: { caseId: record.id, accountId: part.accountId },
        runAt: now,
        by: grant.actor.id,
      })
    return allow({ caseId: record.id, caseNo: record.caseNo })
  },
})

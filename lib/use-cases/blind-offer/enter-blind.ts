import 'server-only'
import { appendEvent } from '@/lib/data/stores/audit/event-store'
import { sealAmount } from '@/lib/data/stores/blind-offer/bidding-store'
import { enqueue } from '@/lib/data/stores/outbox/outbox-store'
import { decideEnterBlind } from '@/lib/domain/blind-offer/blind-offer'
import { allow, refuse } from '@/lib/domain/refusal'
import { defineUseCase } from '../define-use-case'
import { EnterBlindInput } from './blind-acts.input'
import { loadBiddings } from './load-biddings'

/**
 * 填密封报价: one who may settle for a party names an amount (民诉法 第62条). The database compares it with
 * the other one's and tells only whether they match; neither this program nor its logs keep it.
 */
export const enterBlind = defineUseCase({
  act: 'blind:enter',
  input: EnterBlindInput,
  load: (db, { caseId, partyId }, { actor }) => loadBiddings(db, caseId, actor, { partyId }),
  scope: ({ scope }) => scope,
  target: ({ caseId }) => caseId,
  subject: ({ subject }) => subject,
  decide: (facts, entry, { now }) => {
    const participantId = facts.author?.participantId
    if (!participantId) return refuse('OFFER_NEEDS_AUTHORITY')
    const decided = decideEnterBlind(facts, entry, now)
    return decided.ok ? allow({ bidding: decided.value, participantId }) : decided
  },
  write: async (db, grant, { bidding, participantId }, facts, { biddingId, amount }, { now }) => {
    const { no, round } = bidding
    const result = await sealAmount(db, grant, { biddingId, participantId, round, amount })
    if (result === null) return refuse('BLIND_ENTERED', { round })
    await appendEvent(db, {
      event: { kind: 'blind.entered', data: { no, round, result } },
      subject: facts.subject,
      by: grant.actor,
      at: now,
    })
    await enqueue(db, {
      kind: 'talk',
      payload: { what: 'blind', biddingId, by: grant.actor.id },
      runAt: now,
      by: grant.actor.id,
    })
    return allow({ caseId: facts.id, caseNo: facts.caseNo, result })
  },
})

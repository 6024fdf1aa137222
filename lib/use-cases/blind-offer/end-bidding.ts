import 'server-only'
import { appendEvent } from '@/lib/data/stores/audit/event-store'
import { endBidding as removeBidding } from '@/lib/data/stores/blind-offer/bidding-store'
import { enqueue } from '@/lib/data/stores/outbox/outbox-store'
import { decideEndBidding } from '@/lib/domain/blind-offer/blind-offer'
import { allow, refuse } from '@/lib/domain/refusal'
import { defineUseCase } from '../define-use-case'
import { EndBiddingInput } from './blind-acts.input'
import { loadBiddings } from './load-biddings'

/**
 * 结束密封报价: by the mediator, or by one of the two, who need not say why. What was sealed is removed.
 */
export const endBidding = defineUseCase({
  act: 'blind:end',
  input: EndBiddingInput,
  load: (db, { caseId, partyId }, { actor }) => loadBiddings(db, caseId, actor, { partyId }),
  scope: ({ scope }) => scope,
  target: ({ caseId }) => caseId,
  subject: ({ subject }) => subject,
  decide: (facts, { biddingId }, { now }) => {
    const { author } = facts
    if (!author) return refuse('OFFER_NEEDS_AUTHORITY')
    const decided = decideEndBidding(facts, { biddingId, partyId: author.partyId }, now)
    return decided.ok
      ? allow({ bidding: decided.value, participantId: author.participantId })
      : decided
  },
  write: async (db, grant, { bidding, participantId }, facts, { biddingId }, { now }) => {
    const { no, round } = bidding
    if (!(await removeBidding(db, grant, { biddingId, participantId })))
      return refuse('BLIND_OVER', { because: 'ended' })
    await appendEvent(db, {
      event: { kind: 'blind.ended', data: { no, round } },
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
    return allow({ caseId: facts.id, caseNo: facts.caseNo })
  },
})

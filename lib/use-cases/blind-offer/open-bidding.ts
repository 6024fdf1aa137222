import 'server-only'
import { appendEvent } from '@/lib/data/stores/audit/event-store'
import { addBidding } from '@/lib/data/stores/blind-offer/bidding-store'
import { lockCase } from '@/lib/data/stores/case/case-store'
import { enqueue } from '@/lib/data/stores/outbox/outbox-store'
import { decideOpenBidding } from '@/lib/domain/blind-offer/blind-offer'
import { allow } from '@/lib/domain/refusal'
import { defineUseCase } from '../define-use-case'
import { OpenBiddingInput } from './blind-acts.input'
import { loadBiddings } from './load-biddings'

/**
 * 发起密封报价 between two parties: the rule is fixed before the first amount is named
 * (docs/decisions/0111).
 */
export const openBidding = defineUseCase({
  act: 'blind:open',
  input: OpenBiddingInput,
  load: async (db, { caseId }, { actor }) => {
    await lockCase(db, caseId)
    return loadBiddings(db, caseId, actor, { partyId: null })
  },
  scope: ({ scope }) => scope,
  target: ({ caseId }) => caseId,
  subject: ({ subject }) => subject,
  decide: (facts, wanted, { now }) => decideOpenBidding(facts, wanted, now),
  write: async (db, grant, opened, facts, { biddingId, payerId, payeeId, rule }, { now }) => {
    const done = allow({ caseId: facts.id, caseNo: facts.caseNo })
    if (!opened) return done
    const { no, dueAt } = opened
    const by = grant.actor
    await addBidding(
      db,
      grant,
      facts,
      { id: biddingId, biddingNo: no, payerId, payeeId, rule, dueAt },
      now,
    )
    await appendEvent(db, {
      event: { kind: 'blind.opened', data: { no, rule, dueAt: dueAt.toISOString() } },
      subject: facts.subject,
      by,
      at: now,
    })
    const job = { kind: 'talk', by: by.id } as const
    await enqueue(db, { ...job, payload: { what: 'blind', biddingId, by: by.id }, runAt: now })
    await enqueue(db, { ...job, payload: { what: 'blind_due', biddingId }, runAt: dueAt })
    return done
  },
})

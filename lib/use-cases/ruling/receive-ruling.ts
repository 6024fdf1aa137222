import 'server-only'
import { appendEvent } from '@/lib/data/stores/audit/event-store'
import { enqueue } from '@/lib/data/stores/outbox/outbox-store'
import { addRulingService } from '@/lib/data/stores/ruling/service-store'
import { findPartFor } from '@/lib/domain/participant/own-part'
import { decideReceive } from '@/lib/domain/ruling/decide-service'
import { allow, refuse } from '@/lib/domain/refusal'
import { newId } from '@/lib/platform/ids'
import { defineUseCase } from '../define-use-case'
import { scopeOfOwn, subjectOfOwn } from '../participation/load-own-case'
import { loadOwnRuling } from './load-ruling'
import { ReceiveRulingInput } from './ruling-acts.input'

/**
 * 确认收到裁定书 on a phone of one's own (在线诉讼规则 第29条第一、四项, 第31条第二款): from that day the party is served.
 */
export const receiveRuling = defineUseCase({
  act: 'ruling:receive',
  input: ReceiveRulingInput,
  load: loadOwnRuling,
  scope: scopeOfOwn,
  target: ({ caseId }) => caseId,
  subject: (loaded) => subjectOfOwn(loaded),
  decide: ({ taking, ruled }, { paperId, partyId }, { actor }) =>
    findPartFor(taking, { accountId: actor.id, partyId, capacity: 'consent' })
      ? decideReceive(ruled, { paperId, partyId })
      : refuse('NOT_YOURS_TO_ANSWER'),
  write: async (db, grant, decision, loaded, { confirmationId, paperId, partyId }, context) => {
    const { id: caseId, confirmation } = loaded
    if (!decision) return allow({ caseId })
    const { now, today: on } = context
    const { party } = decision
    const served = { paperId, partyId, party, way: 'electronic', result: 'served', on } as const
    const isAdded = await addRulingService(
      db,
      grant,
      confirmation,
      { ...served, id: newId(), recipient: null, failure: null, note: null },
      now,
    )
    // Served meanwhile: there is nothing to be done.
    if (!isAdded) return allow({ caseId })
    await appendEvent(db, {
      event: { kind: 'ruling.served', data: { confirmationId, ...served } },
      subject: subjectOfOwn(loaded),
      by: grant.actor,
      at: now,
    })
    await enqueue(db, {
      kind: 'ruling_dossier',
      payload: { caseId, confirmationId },
      runAt: now,
      by: grant.actor.id,
    })
    return allow({ caseId })
  },
})

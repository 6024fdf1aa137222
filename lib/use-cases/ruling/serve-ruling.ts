import 'server-only'
import { appendEvent } from '@/lib/data/stores/audit/event-store'
import { enqueue } from '@/lib/data/stores/outbox/outbox-store'
import { addRulingService } from '@/lib/data/stores/ruling/service-store'
import { decideRulingService } from '@/lib/domain/ruling/decide-service'
import { allow, refuse } from '@/lib/domain/refusal'
import { newId } from '@/lib/platform/ids'
import { scopeOfCourt, subjectOfCourt } from '../confirmation/load-for-court'
import { defineUseCase } from '../define-use-case'
import { loadRulingForCourt } from './load-ruling'
import { ServeRulingInput } from './ruling-acts.input'

/**
 * 登记送达 of a ruling in person or by post (民诉法 第87、91条): the day on the receipt is that of the
 * service.
 */
export const serveRuling = defineUseCase({
  act: 'ruling:serve',
  input: ServeRulingInput,
  load: loadRulingForCourt,
  scope: scopeOfCourt,
  target: () => null,
  subject: subjectOfCourt,
  decide: ({ facts }, statement, { today }) => decideRulingService(facts, statement, today),
  write: async (db, grant, { party }, loaded, input, { now }) => {
    const { confirmation, record } = loaded
    const { confirmationId, ...statement } = input
    const { paperId, partyId, way, result, on } = statement
    const service = {
      ...statement,
      id: newId(),
      party,
      recipient: result === 'served' ? statement.recipient : null,
      failure: null,
    }
    if (!(await addRulingService(db, grant, confirmation, service, now)))
      return refuse('RULING_SERVED', { party })
    await appendEvent(db, {
      event: {
        kind: 'ruling.served',
        data: { confirmationId, paperId, partyId, party, way, result, on },
      },
      subject: subjectOfCourt(loaded),
      by: grant.actor,
      at: now,
    })
    await enqueue(db, {
      kind: 'ruling_dossier',
      payload: { caseId: record.id, confirmationId },
      runAt: now,
      by: grant.actor.id,
    })
    return allow({ confirmationId })
  },
})

import 'server-only'
import { eventSubjectOf, scopeOf } from '@/lib/data/mappers/case'
import { appendEvent } from '@/lib/data/stores/audit/event-store'
import { addDecision } from '@/lib/data/stores/dossier/destruction-store'
import { decideDestruction as decide } from '@/lib/domain/dossier/destruction'
import { allow } from '@/lib/domain/refusal'
import { defineUseCase } from '../define-use-case'
import { DecideDestructionInput } from './destruction.input'
import { loadDestruction } from './load-destruction'

/**
 * 审批销毁: another administrator of the institution approves or rejects a proposal. An approval is
 * recorded; nothing is deleted.
 */
export const decideDestruction = defineUseCase({
  act: 'dossier:decide-destruction',
  input: DecideDestructionInput,
  load: loadDestruction,
  scope: ({ record }) => scopeOf(record),
  target: ({ caseId }) => caseId,
  subject: ({ record }) => eventSubjectOf(record),
  decide: (facts, input, { actor, today }) => decide(facts, input, { actorId: actor.id, today }),
  write: async (db, grant, { proposal }, { record, steps }, { verdict, reason }, { now }) => {
    const decision = { after: steps.length, proposal, verdict, reason }
    await addDecision(db, grant, record, decision, now)
    await appendEvent(db, {
      event: {
        kind: `dossier.destruction-${verdict}`,
        data: { proposalId: proposal.id, proposedBy: proposal.by, reason },
      },
      subject: eventSubjectOf(record),
      by: grant.actor,
      at: now,
    })
    return allow({ verdict, caseNo: record.caseNo })
  },
})

import 'server-only'
import { eventSubjectOf, scopeOf } from '@/lib/data/mappers/case'
import { appendEvent } from '@/lib/data/stores/audit/event-store'
import { addProposal } from '@/lib/data/stores/dossier/destruction-store'
import { decidePropose } from '@/lib/domain/dossier/destruction'
import { allow } from '@/lib/domain/refusal'
import { defineUseCase } from '../define-use-case'
import { ProposeDestructionInput } from './destruction.input'
import { loadDestruction } from './load-destruction'

/**
 * 提请销毁: an administrator proposes a dossier whose retention has ended, with the 鉴定意见. Nothing is
 * deleted.
 */
export const proposeDestruction = defineUseCase({
  act: 'dossier:propose-destruction',
  input: ProposeDestructionInput,
  load: loadDestruction,
  scope: ({ record }) => scopeOf(record),
  target: ({ caseId }) => caseId,
  subject: ({ record }) => eventSubjectOf(record),
  decide: (facts, _input, { today }) => decidePropose(facts, today),
  write: async (db, grant, kept, { record, steps }, { reason }, { now }) => {
    const proposalId = await addProposal(db, grant, record, { after: steps.length, reason }, now)
    await appendEvent(db, {
      event: {
        kind: 'dossier.destruction-proposed',
        data: { proposalId, retention: kept.class, until: kept.until, reason },
      },
      subject: eventSubjectOf(record),
      by: grant.actor,
      at: now,
    })
    return allow({ proposalId, caseNo: record.caseNo })
  },
})

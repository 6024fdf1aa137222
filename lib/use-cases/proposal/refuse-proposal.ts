import 'server-only'
import { appendEvent } from '@/lib/data/stores/audit/event-store'
import { lockProposal, setProposalDecision } from '@/lib/data/stores/proposal/proposal-store'
import { decideOnProposal } from '@/lib/domain/proposal/decide-proposal'
import { allow, refuse } from '@/lib/domain/refusal'
import { defineUseCase } from '../define-use-case'
import { RefuseProposalInput } from './proposal.input'
import { proposalData } from './write-proposal'

/** 不同意: another person refuses what was proposed, with a reason; nothing happens. */
export const refuseProposal = defineUseCase({
  act: 'proposal:refuse',
  input: RefuseProposalInput,
  load: (db, { proposalId }) => lockProposal(db, proposalId),
  scope: () => ({}),
  target: () => null,
  subject: ({ courtId }) => ({ courtId }),
  decide: (proposal, _input, { actor, now }) => decideOnProposal(proposal, actor, now),
  write: async (db, grant, _decision, proposal, { reason }, { actor, now }) => {
    const { id, courtId, proposedByName: proposedBy } = proposal
    if (!(await setProposalDecision(db, grant, id, { state: 'refused', reason }, now)))
      return refuse('PROPOSAL_DECIDED')
    await appendEvent(db, {
      event: { kind: 'proposal.refused', data: { ...proposalData(proposal), proposedBy, reason } },
      subject: { courtId },
      by: actor,
      at: now,
    })
    return allow(null)
  },
})

import 'server-only'
import { appendEvent } from '@/lib/data/stores/audit/event-store'
import { lockProposal, setProposalDecision } from '@/lib/data/stores/proposal/proposal-store'
import { decideOnProposal } from '@/lib/domain/proposal/decide-proposal'
import { refuse } from '@/lib/domain/refusal'
import { defineUseCase } from '../define-use-case'
import { CARRY_OUT } from './carry-out'
import { DecideProposalInput } from './proposal.input'
import { proposalData } from './write-proposal'

/** 确认: another person lets happen what was proposed, exactly and once. */
export const confirmProposal = defineUseCase({
  act: 'proposal:confirm',
  input: DecideProposalInput,
  load: (db, { proposalId }) => lockProposal(db, proposalId),
  scope: () => ({}),
  target: () => null,
  subject: ({ courtId }) => ({ courtId }),
  decide: (proposal, _input, { actor, now }) => decideOnProposal(proposal, actor, now),
  write: async (db, grant, _decision, proposal, _input, { actor, now }) => {
    const { id, kind, courtId, proposedByName: proposedBy } = proposal
    if (!(await setProposalDecision(db, grant, id, { state: 'confirmed' }, now)))
      return refuse('PROPOSAL_DECIDED')
    await appendEvent(db, {
      event: { kind: 'proposal.confirmed', data: { ...proposalData(proposal), proposedBy } },
      subject: { courtId },
      by: actor,
      at: now,
    })
    return CARRY_OUT[kind](db, grant, proposal, now)
  },
})

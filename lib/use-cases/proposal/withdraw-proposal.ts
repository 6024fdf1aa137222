import 'server-only'
import { appendEvent } from '@/lib/data/stores/audit/event-store'
import { lockProposal, setProposalDecision } from '@/lib/data/stores/proposal/proposal-store'
import { decideWithdrawal } from '@/lib/domain/proposal/decide-proposal'
import { allow, refuse } from '@/lib/domain/refusal'
import { defineUseCase } from '../define-use-case'
import { DecideProposalInput } from './proposal.input'
import { proposalData } from './write-proposal'

/** 撤回: by whom it came from, while it waits. */
export const withdrawProposal = defineUseCase({
  act: 'proposal:withdraw',
  input: DecideProposalInput,
  load: (db, { proposalId }) => lockProposal(db, proposalId),
  scope: () => ({}),
  target: () => null,
  subject: ({ courtId }) => ({ courtId }),
  decide: (proposal, _input, { actor, now }) => decideWithdrawal(proposal, actor, now),
  write: async (db, grant, _decision, proposal, _input, { actor, now }) => {
    if (!(await setProposalDecision(db, grant, proposal.id, { state: 'withdrawn' }, now)))
      return refuse('PROPOSAL_DECIDED')
    await appendEvent(db, {
      event: { kind: 'proposal.withdrawn', data: proposalData(proposal) },
      subject: { courtId: proposal.courtId },
      by: actor,
      at: now,
    })
    return allow(null)
  },
})

'use server'

import { defineAction } from '@/lib/edge/action/define-action'
import { PROPOSAL } from '@/lib/labels/zh-CN/proposal'
import { confirmProposal } from '@/lib/use-cases/proposal/confirm-proposal'
import { refuseProposal } from '@/lib/use-cases/proposal/refuse-proposal'
import { withdrawProposal } from '@/lib/use-cases/proposal/withdraw-proposal'

// Without `refresh`: the page would show the decided proposal and drop the secret of this answer.
export const confirmProposalAction = defineAction(confirmProposal, {
  done: ({ secret }) => ({ message: PROPOSAL.confirmed, value: { secret } }),
})

export const refuseProposalAction = defineAction(refuseProposal, {
  done: () => ({ message: PROPOSAL.refused, goTo: '/security/proposals' }),
})

export const withdrawProposalAction = defineAction(withdrawProposal, {
  done: () => ({ message: PROPOSAL.withdrawn, refresh: '/security/proposals' }),
})

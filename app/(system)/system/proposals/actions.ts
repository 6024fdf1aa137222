'use server'

import { proposalDone } from '@/app/_components/proposal-done'
import { defineAction } from '@/lib/edge/action/define-action'
import { confirmProposal } from '@/lib/use-cases/proposal/confirm-proposal'
import { refuseProposal } from '@/lib/use-cases/proposal/refuse-proposal'
import { withdrawProposal } from '@/lib/use-cases/proposal/withdraw-proposal'

export const confirmProposalAction = defineAction(confirmProposal, {
  done: proposalDone('/system/proposals').confirmed,
})

export const refuseProposalAction = defineAction(refuseProposal, {
  done: proposalDone('/system/proposals').refused,
})

export const withdrawProposalAction = defineAction(withdrawProposal, {
  done: proposalDone('/system/proposals').withdrawn,
})

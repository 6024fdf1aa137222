'use server'

import { proposalDone } from '@/app/_components/proposal-done'
import { defineAction } from '@/lib/edge/action/define-action'
import { withdrawProposal } from '@/lib/use-cases/proposal/withdraw-proposal'

export const withdrawProposalAction = defineAction(withdrawProposal, {
  done: proposalDone('/court-admin/proposals').withdrawn,
})

'use server'

import { defineAction } from '@/lib/edge/action/define-action'
import { PROPOSAL } from '@/lib/labels/zh-CN/proposal'
import { withdrawProposal } from '@/lib/use-cases/proposal/withdraw-proposal'

export const withdrawProposalAction = defineAction(withdrawProposal, {
  done: () => ({ message: PROPOSAL.withdrawn, refresh: '/court-admin/proposals' }),
})

import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { ProposalPage } from '@/app/_components/proposal-pages'
import { requireActor } from '@/lib/auth/require-actor'
import { orNotFound } from '@/lib/edge/page/or-not-found'
import { PROPOSAL } from '@/lib/labels/zh-CN/proposal'
import { getProposal } from '@/lib/queries/proposal/get-proposal'
import { confirmProposalAction, refuseProposalAction } from '../actions'

export const metadata: Metadata = { title: PROPOSAL.title }

export default async function SystemProposalPage({
  params,
}: {
  params: Promise<{ proposalId: string }>
}) {
  const proposal = await orNotFound(getProposal(await requireActor(), await params))
  if (!proposal.mayDecide) notFound()
  return (
    <ProposalPage
      list="/system/proposals"
      proposal={proposal}
      confirm={confirmProposalAction}
      refuse={refuseProposalAction}
    />
  )
}

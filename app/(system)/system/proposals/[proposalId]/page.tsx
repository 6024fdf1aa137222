import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { PageHeader } from '@/components/layout/page-header'
import { ProposalCard } from '@/components/proposal/proposal-card'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { requireActor } from '@/lib/auth/require-actor'
import { orNotFound } from '@/lib/edge/page/or-not-found'
import { PROPOSAL } from '@/lib/labels/zh-CN/proposal'
import { getProposal } from '@/lib/queries/proposal/get-proposal'
import { confirmProposalAction, refuseProposalAction } from '../actions'

export const metadata: Metadata = { title: PROPOSAL.title }

const LIST = '/system/proposals'

/** One proposal, to be confirmed or refused by another person than proposed it. */
export default async function SystemProposalPage({
  params,
}: {
  params: Promise<{ proposalId: string }>
}) {
  const proposal = await orNotFound(getProposal(await requireActor(), await params))
  if (!proposal.mayDecide) notFound()
  return (
    <>
      <PageHeader
        trail={
          <Breadcrumb
            items={[{ label: PROPOSAL.title, href: LIST }, { label: PROPOSAL.confirmPage }]}
          />
        }
        title={proposal.what}
      />
      <ProposalCard
        proposal={proposal}
        confirm={confirmProposalAction}
        refuse={refuseProposalAction}
        listHref={LIST}
      />
    </>
  )
}

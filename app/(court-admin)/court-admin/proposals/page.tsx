import type { Metadata } from 'next'
import { EmptyList } from '@/components/list/empty-list'
import { ListPage } from '@/components/list/list-page'
import { proposalTable } from '@/components/proposal/proposal-table'
import { requireActor } from '@/lib/auth/require-actor'
import { orNotFound } from '@/lib/edge/page/or-not-found'
import { printedBy } from '@/lib/edge/page/printed-by'
import { PROPOSAL } from '@/lib/labels/zh-CN/proposal'
import { findProposalList } from '@/lib/queries/proposal/find-proposals'
import { withdrawProposalAction } from './actions'

export const metadata: Metadata = { title: PROPOSAL.title }

/** 双人复核: what waits for a second person, and what became of the others. */
export default async function CourtProposalsPage() {
  const actor = await requireActor()
  const view = await orNotFound(findProposalList(actor, {}))
  const nothing = { title: PROPOSAL.empty }
  return (
    <ListPage
      title={PROPOSAL.title}
      subtitle={PROPOSAL.subtitle}
      printedBy={printedBy(actor)}
      view={view}
      table={proposalTable('/court-admin/proposals', withdrawProposalAction)}
      empty={<EmptyList isNarrowed={false} noMatch={nothing} nothing={nothing} />}
      unit={PROPOSAL.unit}
      withoutKeys={['/', 'Enter']}
    />
  )
}

import type { Metadata } from 'next'
import { ProposalList } from '@/app/_components/proposal-pages'
import { buttonClasses } from '@/components/ui/button'
import { Icon } from '@/components/ui/icon'
import { SoftLink } from '@/components/ui/soft-link'
import { requireActor } from '@/lib/auth/require-actor'
import { orNotFound } from '@/lib/edge/page/or-not-found'
import { PROPOSAL } from '@/lib/labels/zh-CN/proposal'
import { findProposalList } from '@/lib/queries/proposal/find-proposals'
import { withdrawProposalAction } from './actions'

export const metadata: Metadata = { title: PROPOSAL.title }

export default async function SystemProposalsPage() {
  const actor = await requireActor()
  return (
    <ProposalList
      path="/system/proposals"
      view={await orNotFound(findProposalList(actor, {}))}
      actor={actor}
      withdraw={withdrawProposalAction}
      actions={
        <SoftLink href="/system/proposals/new" className={buttonClasses('primary')}>
          <Icon name="user-plus" />
          {PROPOSAL.add}
        </SoftLink>
      }
    />
  )
}

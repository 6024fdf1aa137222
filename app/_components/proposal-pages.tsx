import type { ReactNode } from 'react'
import type { FormAction } from '@/components/forms/action-form'
import { PageHeader } from '@/components/layout/page-header'
import { EmptyList } from '@/components/list/empty-list'
import { ListPage } from '@/components/list/list-page'
import { ProposalCard } from '@/components/proposal/proposal-card'
import { proposalTable } from '@/components/proposal/proposal-table'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { DoneNotice } from '@/components/ui/done-notice'
import type { Actor } from '@/lib/domain/access/roles'
import { printedBy } from '@/lib/edge/page/printed-by'
import { PROPOSAL } from '@/lib/labels/zh-CN/proposal'
import type { ProposalListView } from '@/lib/queries/proposal/find-proposals'
import type { ProposalView } from '@/lib/queries/proposal/get-proposal'

export interface ProposalListProps {
  /** The address of the list; each proposal has a page below it. */
  path: string
  view: ProposalListView
  /** The act that led here, from the address. */
  done: string | undefined
  actor: Actor
  withdraw: FormAction
  actions?: ReactNode
}

/** 双人复核: what waits for a second person, and what became of the others. */
export function ProposalList({ path, view, done, actor, withdraw, actions }: ProposalListProps) {
  const nothing = { title: PROPOSAL.empty }
  return (
    <ListPage
      title={PROPOSAL.title}
      subtitle={PROPOSAL.subtitle}
      printedBy={printedBy(actor)}
      actions={actions}
      view={view}
      above={<DoneNotice done={done} sentences={PROPOSAL.doneElsewhere} />}
      table={proposalTable(path, withdraw)}
      empty={<EmptyList isNarrowed={false} noMatch={nothing} nothing={nothing} />}
      unit={PROPOSAL.unit}
      withoutKeys={['/', 'Enter']}
    />
  )
}

export interface ProposalPageProps {
  /** The address of the list. */
  list: string
  proposal: ProposalView
  confirm: FormAction
  refuse: FormAction
}

/** One proposal, to be confirmed or refused by another person than proposed it. */
export function ProposalPage({ list, proposal, confirm, refuse }: ProposalPageProps) {
  return (
    <>
      <PageHeader
        trail={
          <Breadcrumb
            items={[{ label: PROPOSAL.title, href: list }, { label: PROPOSAL.confirmPage }]}
          />
        }
        title={proposal.what}
      />
      <ProposalCard proposal={proposal} confirm={confirm} refuse={refuse} listHref={list} />
    </>
  )
}

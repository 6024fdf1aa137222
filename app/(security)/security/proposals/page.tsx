import type { Metadata } from 'next'
import { ProposalList } from '@/app/_components/proposal-pages'
import { requireActor } from '@/lib/auth/require-actor'
import { orNotFound } from '@/lib/edge/page/or-not-found'
import { readParams, type SearchParamsProps } from '@/lib/edge/page/search-params'
import { PROPOSAL } from '@/lib/labels/zh-CN/proposal'
import { findProposalList } from '@/lib/queries/proposal/find-proposals'
import { withdrawProposalAction } from './actions'

export const metadata: Metadata = { title: PROPOSAL.title }

export default async function SecurityProposalsPage({ searchParams }: SearchParamsProps) {
  const actor = await requireActor()
  const { done } = readParams(await searchParams, ['done'])
  return (
    <ProposalList
      path="/security/proposals"
      view={await orNotFound(findProposalList(actor, {}))}
      done={done}
      actor={actor}
      withdraw={withdrawProposalAction}
    />
  )
}

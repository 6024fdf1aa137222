import 'server-only'
import { z } from 'zod'
import { findProposals } from '@/lib/data/stores/proposal/proposal-store'
import { mayRoleAct } from '@/lib/domain/access/acts'
import { decideOnProposal } from '@/lib/domain/proposal/decide-proposal'
import { defineQuery } from '../define-query'
import { presentProposal, type ProposalRow } from './present-proposal'

export type ProposalListView = {
  readonly rows: readonly ProposalRow[]
  readonly total: number
}

const AT_MOST = 100

/** 双人复核: what waits and what was decided, the latest first. */
export const findProposalList = defineQuery({
  act: 'proposal:list',
  input: z.strictObject({}),
  load: (db) => findProposals(db, AT_MOST),
  present: (proposals, { actor, now }): ProposalListView => ({
    rows: proposals.map((proposal) => presentProposal(proposal, actor, now)),
    total: proposals.length,
  }),
})

/** How many wait for the actor to decide. */
export const countWaitingProposals = defineQuery({
  act: 'proposal:list',
  input: z.strictObject({}),
  load: (db) => findProposals(db, AT_MOST),
  present: (proposals, { actor, now }): number =>
    mayRoleAct(actor.role, 'proposal:confirm')
      ? proposals.filter((each) => decideOnProposal(each, actor, now).ok).length
      : 0,
})

import 'server-only'
import type { ProposalRecord } from '@/lib/data/stores/proposal/proposal-store'
import { mayRoleAct } from '@/lib/domain/access/acts'
import type { Actor } from '@/lib/domain/access/roles'
import {
  decideOnProposal,
  decideWithdrawal,
  isProposalExpired,
} from '@/lib/domain/proposal/decide-proposal'
import type { ProposalKind, ProposalState } from '@/lib/domain/proposal/proposal-kinds'
import { actorRole } from '@/lib/labels/zh-CN/case'
import { proposalInWords } from '@/lib/labels/zh-CN/events/proposal'
import { stamp } from '@/lib/labels/zh-CN/moment'
import { PROPOSAL } from '@/lib/labels/zh-CN/proposal'

export type ProposalRow = {
  readonly id: string
  readonly kind: ProposalKind
  readonly what: string
  readonly state: ProposalState | 'expired'
  readonly stateInWords: string
  readonly proposed: string
  readonly reason: string
  readonly until: string
  readonly decided: string | null
  readonly decisionReason: string | null
  readonly mayDecide: boolean
  readonly mayWithdraw: boolean
}

/** A proposal for this reader. */
export function presentProposal(proposal: ProposalRecord, actor: Actor, now: Date): ProposalRow {
  const { id, kind, state: stored, subjectName: what, role, end } = proposal
  const { decidedByName, decidedAt } = proposal
  const state = isProposalExpired(proposal, now) ? 'expired' : stored
  return {
    id,
    kind,
    what: proposalInWords({ kind, what, role, endsAs: end?.as }),
    state,
    stateInWords: PROPOSAL.states[state],
    proposed: PROPOSAL.byAt(
      proposal.proposedByName,
      actorRole[proposal.proposedByRole],
      stamp(proposal.proposedAt),
    ),
    reason: proposal.reason,
    until: stamp(proposal.expiresAt),
    decided: decidedByName && decidedAt ? `${decidedByName} ${stamp(decidedAt)}` : null,
    decisionReason: proposal.decisionReason,
    mayDecide:
      mayRoleAct(actor.role, 'proposal:confirm') && decideOnProposal(proposal, actor, now).ok,
    mayWithdraw: decideWithdrawal(proposal, actor, now).ok,
  }
}

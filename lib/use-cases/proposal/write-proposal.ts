import 'server-only'
import type { Db } from '@/lib/data/door'
import { appendEvent } from '@/lib/data/stores/audit/event-store'
import {
  addProposal,
  type NewProposal,
  type ProposalRecord,
} from '@/lib/data/stores/proposal/proposal-store'
import type { Grant } from '@/lib/domain/access/policy'
import { proposalEnd } from '@/lib/domain/proposal/decide-proposal'
import { refuse, type Decided } from '@/lib/domain/refusal'
import type { ActContext } from '../define-use-case'

/** The refusal of what waits already: who proposed it and when. */
export function refuseWaiting({ proposedByName, proposedAt }: ProposalRecord): Decided<never> {
  return refuse('PROPOSAL_WAITS', { by: proposedByName, at: proposedAt.toISOString() })
}

/** What the deciding and the proposing events have in common. */
export function proposalData({
  id,
  kind,
  subjectName,
  role,
}: Pick<NewProposal, 'id' | 'kind' | 'subjectName' | 'role'>) {
  return { proposalId: id, kind, what: subjectName, role }
}

/** Stores a proposal with its event. @returns until when it may be decided */
export async function writeProposal(
  db: Db,
  grant: Grant<
    | 'administrator:propose'
    | 'administrator:propose-password'
    | 'court-key:propose'
    | 'institution:propose-end'
    | 'parameter:propose'
    | 'second-factor:propose-reset'
  >,
  proposal: Omit<NewProposal, 'expiresAt'>,
  { actor, calendar, now }: ActContext,
): Promise<Date> {
  const expiresAt = proposalEnd(calendar, now)
  await addProposal(db, grant, { ...proposal, expiresAt }, now)
  await appendEvent(db, {
    event: {
      kind: 'proposal.made',
      data: {
        ...proposalData(proposal),
        until: expiresAt.toISOString(),
        reason: proposal.reason,
      },
    },
    subject: { courtId: proposal.courtId },
    by: actor,
    at: now,
  })
  return expiresAt
}

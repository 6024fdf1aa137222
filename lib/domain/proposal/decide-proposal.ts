// 双人复核 (docs/decisions/0158-second-person.md). Source: GB/T 22239-2019 8.1.4.2, 8.1.9.2.
import type { Actor } from '../access/roles'
import { addWorkingDays, type WorkCalendar } from '../deadline/calendar'
import { allow, refuse, type Decided, type Refusal } from '../refusal'
import { endOfLocalDate, toLocalDate } from '../time/local-date'
import { PROPOSAL_HANDS, type ProposalKind, type ProposalState } from './proposal-kinds'

export type ProposalFacts = {
  readonly kind: ProposalKind
  readonly state: ProposalState
  readonly proposedBy: string
  readonly proposedByName: string
  readonly expiresAt: Date
  readonly decidedByName: string | null
  readonly decidedAt: Date | null
}

const DAYS_WITHOUT_CALENDAR = 3

/**
 * Until when a proposal may be decided: the end of the next working day, so that one of a Friday
 * waits over the weekend. Three days where no calendar was loaded yet, as in a new installation.
 */
export function proposalEnd(calendar: WorkCalendar, at: Date): Date {
  const next = addWorkingDays(calendar, toLocalDate(at), 1)
  return next.ok
    ? endOfLocalDate(next.value.on)
    : new Date(at.getTime() + DAYS_WITHOUT_CALENDAR * 86_400_000)
}

/** Has it waited too long to be decided? */
export function isProposalExpired(
  { state, expiresAt }: Pick<ProposalFacts, 'state' | 'expiresAt'>,
  now: Date,
): boolean {
  return state === 'waiting' && expiresAt <= now
}

function findOver(facts: ProposalFacts, now: Date): Refusal | null {
  if (facts.state !== 'waiting')
    return {
      code: 'PROPOSAL_DECIDED',
      facts: {
        state: facts.state,
        by: facts.decidedByName,
        at: facts.decidedAt?.toISOString() ?? null,
      },
    }
  return isProposalExpired(facts, now)
    ? { code: 'PROPOSAL_EXPIRED', facts: { at: facts.expiresAt.toISOString() } }
    : null
}

const mayDecide = (kind: ProposalKind, { role }: Actor) =>
  (PROPOSAL_HANDS[kind].decidedBy as readonly string[]).includes(role)

/** 确认 or 不同意: by another person whose role decides on this kind, while it waits. */
export function decideOnProposal(facts: ProposalFacts, actor: Actor, now: Date): Decided<null> {
  const over = findOver(facts, now)
  if (over) return { ok: false, refusal: over }
  if (facts.proposedBy === actor.id) return refuse('PROPOSAL_OWN')
  return mayDecide(facts.kind, actor) ? allow(null) : refuse('PROPOSAL_NOT_YOURS')
}

/** 撤回: by whom it came from, while it waits. */
export function decideWithdrawal(facts: ProposalFacts, actor: Actor, now: Date): Decided<null> {
  const over = findOver(facts, now)
  if (over) return { ok: false, refusal: over }
  return facts.proposedBy === actor.id
    ? allow(null)
    : refuse('PROPOSAL_OF_OTHER', { by: facts.proposedByName })
}

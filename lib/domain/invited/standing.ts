// Where an invited person is on their way, and what is open to them. Sources: 特邀规定 第17条; 人民调解法
// 第20条; confidentiality.md (Audience); docs/decisions/0108-invited-persons.md.
import type { CaseStatus } from '../case/status'
import type { LocalDate } from '../time/local-date'

export const INVITED_ENDS = ['refused', 'revoked', 'joined', 'left', 'assigned'] as const
export type InvitedEnd = (typeof INVITED_ENDS)[number]

/**
 * `proposed`: the parties answer. `admitted`: all parties consent, the person has not promised yet.
 * `helping`: after the promise. The others are ends: a party refused, the mediator revoked, a third
 * person joined as a party, and left, the institution added a colleague, the last day is over, the
 * mediation is over.
 */
export const INVITED_STANDINGS = [
  'proposed',
  'admitted',
  'helping',
  'refused',
  'revoked',
  'joined',
  'left',
  'assigned',
  'term_over',
  'case_over',
] as const
export type InvitedStanding = (typeof INVITED_STANDINGS)[number]

/** What the standing depends on; in a case of this status. */
export type InvitedMark = {
  readonly lastDay: LocalDate
  readonly isAdmitted: boolean
  readonly hasPromised: boolean
  readonly ended: InvitedEnd | null
}

/** The one rule of it; `heyi_helps_now` in SQL gives the same answer to `helping`. */
export function standingOf(
  { lastDay, isAdmitted, hasPromised, ended }: InvitedMark,
  { status, today }: { readonly status: CaseStatus; readonly today: LocalDate },
): InvitedStanding {
  if (ended !== null) return ended
  if (status !== 'in_mediation') return 'case_over'
  if (lastDay < today) return 'term_over'
  if (!isAdmitted) return 'proposed'
  return hasPromised ? 'helping' : 'admitted'
}

/** Is it over, whatever the reason? */
export function isInvitedOver(standing: InvitedStanding): boolean {
  return standing !== 'proposed' && standing !== 'admitted' && standing !== 'helping'
}

// 与纠纷有利害关系的案外人参加调解. Sources: 特邀规定 第14条第2款 (可以通知与纠纷有利害关系的案外人参加调解), 第2条 (平等自愿); 民诉法解释
// 第150条 (由第三人承担责任的, 应当经其同意); docs/decisions/0118-third-persons.md.
import type { CaseStatus } from '../case/status'
import type { PartyKind } from '../case/vocabulary'
import { isSameName } from '../participant/declared-identity'
import { allow, refuse, type Decided } from '../refusal'
import type { LocalDate } from '../time/local-date'
import {
  checkProposedPerson,
  decideProposalOpen,
  type InvitedCase,
  type ProposedPerson,
} from './decide-invited'
import { standingOf, type InvitedMark } from './standing'

export type ProposedThird = ProposedPerson & {
  readonly partyKind: PartyKind
  /** The organisation for which the named person comes; empty: a natural person. */
  readonly organisation: string
}

/**
 * The mediator who presides proposes an interested person, who is to join until a day within the
 * mediation. An organisation comes through its legal representative, whose name and number they
 * are.
 * @param phones the numbers of those who take part
 * @returns the number, null where the proposal is there already; or INVITED_CASE_OVER,
 * ENTRY_DIFFERS, INPUT_INVALID
 */
export function decideProposeThird(
  facts: InvitedCase,
  { phones }: { readonly phones: readonly string[] },
  proposal: ProposedThird,
  today: LocalDate,
): Decided<{ readonly phone: string } | null> {
  const open = decideProposalOpen(facts, proposal)
  if (!open.ok) return open
  if (open.value) return allow(null)
  const { phone, mistakes } = checkProposedPerson(facts, phones, proposal, today)
  const isNatural = proposal.partyKind === 'natural'
  const wrong = {
    ...mistakes,
    ...(!isNatural && proposal.organisation === '' && { organisation: 'REQUIRED' as const }),
    ...(isNatural &&
      proposal.organisation !== '' && { organisation: 'NOT_AN_ORGANISATION' as const }),
  }
  return phone !== null && Object.keys(wrong).length === 0
    ? allow({ phone })
    : refuse('INPUT_INVALID', {}, wrong)
}

/**
 * The interested person joins as a party, once all parties have consented: that is its own consent
 * to the mediation. Without it no one takes part. It says its name as it was proposed; its document
 * the mediator checks, because there is no referral to compare it with.
 * @returns null where it joined before; or INVITED_ENDED, IDENTITY_DIFFERS
 */
export function decideJoin(
  own: InvitedMark & { readonly name: string },
  declared: { readonly name: string },
  on: { readonly status: CaseStatus; readonly today: LocalDate },
): Decided<true | null> {
  const standing = standingOf(own, on)
  if (standing === 'joined') return allow(null)
  if (standing !== 'admitted') return refuse('INVITED_ENDED')
  return isSameName(declared.name, own.name) ? allow(true) : refuse('IDENTITY_DIFFERS')
}

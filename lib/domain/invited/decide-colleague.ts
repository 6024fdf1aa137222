// 提议协同调解员: a colleague whom the parties consent to. Sources: 特邀规定 第13条 (当事人要求由两名以上调解员共同调解;
// 机构或者法院指定主持); 在线调解规则 第11条; docs/decisions/0118-third-persons.md.
import { MOST_CO_MEDIATORS } from '../case/co-mediators'
import { allow, refuse, type Decided } from '../refusal'
import type { LocalDate } from '../time/local-date'
import {
  checkLastDay,
  decideProposalOpen,
  type InvitedCase,
  type ProposedPerson,
} from './decide-invited'
import { isInvitedOver, standingOf } from './standing'

export type ProposedColleague = Omit<ProposedPerson, 'phone'> & { readonly colleagueId: string }

/**
 * The mediator who presides proposes a colleague of the same institution. The institution adds them
 * once all parties have consented; it decides by the exclusions of an assignment.
 * @param colleagues who can be proposed: neither the presiding mediator nor one who co-mediates
 * already
 * @returns the colleague, null where the proposal is there already; or INVITED_CASE_OVER,
 * ENTRY_DIFFERS, CO_MEDIATORS_FULL, INPUT_INVALID
 */
export function decideProposeColleague<C extends { readonly id: string }>(
  facts: InvitedCase,
  {
    colleagues,
    present,
  }: { readonly colleagues: readonly C[]; readonly present: readonly { readonly name: string }[] },
  proposal: ProposedColleague,
  today: LocalDate,
): Decided<C | null> {
  const open = decideProposalOpen(facts, proposal)
  if (!open.ok) return open
  if (open.value) return allow(null)
  if (present.length >= MOST_CO_MEDIATORS)
    return refuse('CO_MEDIATORS_FULL', { names: present.map(({ name }) => name).join('、') })
  const colleague = colleagues.find(({ id }) => id === proposal.colleagueId)
  const isProposed = facts.invited.some(
    (each) =>
      each.colleagueId === proposal.colleagueId &&
      !isInvitedOver(standingOf(each, { status: facts.status, today })),
  )
  const wrong = {
    ...(!colleague && { colleagueId: 'NOT_AN_OPTION' as const }),
    ...(isProposed && { colleagueId: 'PROPOSED_ALREADY' as const }),
    ...checkLastDay(facts, proposal.lastDay, today),
  }
  return colleague && Object.keys(wrong).length === 0
    ? allow(colleague)
    : refuse('INPUT_INVALID', {}, wrong)
}

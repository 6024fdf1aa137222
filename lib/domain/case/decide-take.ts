// 调解员接收与披露. Sources: 在线调解规则 第13条 (三种披露情形; 披露后当事人仍同意的继续), 第14条; 特邀规定 第15条 (回避由组织或法院决定).
import { allow, type Decided } from '../refusal'
import { toLocalDate, type LocalDate } from '../time/local-date'
import { decideConsents, type Consent } from './consents'
import { decideMove, type CaseFacts } from './lifecycle'
import type { Transition } from './transition'
import type { DisclosureGround } from './vocabulary'

/** The mediator states that none of the three grounds applies, and takes the case. */
export function decideTake(facts: CaseFacts): Decided<Transition<'take'>> {
  const moved = decideMove('take', facts)
  if (!moved.ok) return moved
  return allow({
    move: 'take',
    from: facts.status,
    to: moved.value,
    changes: {},
    event: { kind: 'case.taken', data: { statement: 'no_ground' } },
    basis: 'online_mediation_13',
  })
}

/**
 * A ground is disclosed, before taking the case or in the middle of it: the institution decides
 * what follows.
 */
export function decideDisclose(
  facts: CaseFacts,
  disclosure: { readonly grounds: readonly DisclosureGround[]; readonly statement: string },
): Decided<Transition<'disclose'>> {
  const moved = decideMove('disclose', facts)
  if (!moved.ok) return moved
  return allow({
    move: 'disclose',
    from: facts.status,
    to: moved.value,
    changes: {},
    event: {
      kind: 'case.disclosed',
      data: { grounds: [...disclosure.grounds], statement: disclosure.statement },
    },
    basis: 'online_mediation_13',
  })
}

/**
 * Every party knows the ground and still agrees: the same mediator goes on. One silent party is not
 * consent. A consent may be older than the disclosure, where the party knew already (第13条第2款:
 * 明知), but not older than the referral.
 */
export function decideAllowDisclosed(
  facts: CaseFacts & {
    readonly referredAt: Date
    readonly parties: readonly { readonly id: string; readonly name: string }[]
  },
  answer: { readonly consents: readonly Consent[]; readonly note: string | null },
  context: { readonly today: LocalDate },
): Decided<Transition<'allow_disclosed'>> {
  const moved = decideMove('allow_disclosed', facts)
  if (!moved.ok) return moved
  const agreed = decideConsents(facts.parties, answer.consents, {
    notBefore: toLocalDate(facts.referredAt),
    tooEarly: 'DATE_BEFORE_REFERRAL',
    today: context.today,
    purpose: 'disclosure',
  })
  if (!agreed.ok) return agreed
  return allow({
    move: 'allow_disclosed',
    from: facts.status,
    to: moved.value,
    changes: {},
    event: { kind: 'disclosure.allowed', data: { consents: [...agreed.value], note: answer.note } },
    basis: 'online_mediation_13',
  })
}

/** The mediator is replaced: the case waits for another one. */
export function decideReplaceDisclosed(
  facts: CaseFacts & { readonly mediatorName: string | null },
  answer: { readonly note: string | null },
): Decided<Transition<'replace_disclosed'>> {
  const moved = decideMove('replace_disclosed', facts)
  if (!moved.ok) return moved
  return allow({
    move: 'replace_disclosed',
    from: facts.status,
    to: moved.value,
    changes: { mediator: null },
    event: {
      kind: 'disclosure.replaced',
      data: { mediator: facts.mediatorName ?? '', note: answer.note },
    },
    basis: 'invited_mediation_15',
  })
}

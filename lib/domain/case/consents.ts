// 当事人的同意. Sources: 在线调解规则 第4条 (应当征得当事人同意), 第13条第2款, 第24条; 特邀规定 第15条.
import { allow, refuse, type Decided } from '../refusal'
import type { LocalDate } from '../time/local-date'

/** How a party said that it agrees. */
export const CONSENT_WAYS = ['written', 'oral', 'online'] as const
export type ConsentWay = (typeof CONSENT_WAYS)[number]

export type Consent = {
  readonly partyId: string
  readonly how: ConsentWay
  readonly on: LocalDate
}

/** What all parties are to agree to; a refusal names it. */
export type ConsentPurpose = 'disclosure' | 'extension' | 'delegating' | 'entrusting'

/**
 * Did every party agree, each on a day that can be? One silent party is no consent. What is said of
 * people who are not parties of the case is left out.
 * @returns the consents with the parties' names in their order, or CONSENTS_INCOMPLETE,
 * INPUT_INVALID
 */
export function decideConsents(
  parties: readonly { readonly id: string; readonly name: string }[],
  consents: readonly Consent[],
  rule: {
    readonly notBefore: LocalDate
    /** The code of the mistake of a day before that. */
    readonly tooEarly: 'DATE_BEFORE_REFERRAL' | 'BEFORE_ACCEPTANCE' | 'DATE_BEFORE_2000'
    readonly today: LocalDate
    readonly purpose: ConsentPurpose
  },
): Decided<readonly (Consent & { readonly party: string })[]> {
  const given = new Map(consents.map((consent) => [consent.partyId, consent]))
  const missing = parties.filter(({ id }) => !given.has(id))
  if (missing.length > 0 || parties.length === 0)
    return refuse(
      'CONSENTS_INCOMPLETE',
      { missing: missing.map(({ name }) => name).join('、'), purpose: rule.purpose },
      Object.fromEntries(missing.map(({ id }) => [`consents.${id}`, 'CONSENT_MISSING'])),
    )
  const named = parties.map(({ id, name }) => ({ ...given.get(id)!, party: name }))
  const future = named.find(({ on }) => on > rule.today)
  if (future)
    return refuse('INPUT_INVALID', {}, { [`consents.${future.partyId}`]: 'DATE_IN_FUTURE' })
  const early = named.find(({ on }) => on < rule.notBefore)
  if (early) return refuse('INPUT_INVALID', {}, { [`consents.${early.partyId}`]: rule.tooEarly })
  return allow(named)
}

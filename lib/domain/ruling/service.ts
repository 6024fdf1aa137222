// Service of a ruling. Sources: 民诉法 第87、91条 (签收日; 回执上的收件日期); 在线诉讼规则 第29条 (同意), 第31条 (到达系统即为送达;
// 以最先完成的有效送达时间为准).
import { answersElectronic, type RecipientFacts } from '../delivery/choose-channel'
import type { ServiceResult } from '../delivery/services'
import type { LocalDate } from '../time/local-date'

export const RULING_SERVICE_WAYS = ['electronic', 'in_person', 'post'] as const
export type RulingServiceWay = (typeof RULING_SERVICE_WAYS)[number]
/** What the staff of a court records by hand. */
export const WAYS_BY_HAND = ['in_person', 'post'] as const satisfies readonly RulingServiceWay[]

/** Why a ruling could not be served on a phone: a person has to serve it. */
export const SERVICE_FAILURES = ['declined', 'no_consent', 'no_account'] as const
export type ServiceFailure = (typeof SERVICE_FAILURES)[number]

/** One attempt to serve one paper on one party; entries are added and never changed. */
export type RulingService = {
  readonly id: string
  /**
   * The ruling (the id of its application), or the decision on an objection (the id of the
   * objection).
   */
  readonly paperId: string
  readonly partyId: string
  readonly party: string
  readonly way: RulingServiceWay
  readonly result: ServiceResult
  /** The day of the service, or of the attempt. */
  readonly on: LocalDate
  /** Who signed for it; null on a phone, and for those who may not read it. */
  readonly recipient: string | null
  readonly failure: ServiceFailure | null
  readonly note: string | null
  readonly by: string
  readonly at: Date
}

type Counted = Pick<RulingService, 'paperId' | 'partyId' | 'result' | 'on'>

/** The service that counts: the first one that took effect; null: the party was not served yet. */
export function findServed<S extends Counted>(
  services: readonly S[],
  paperId: string,
  partyId: string,
): S | null {
  return services
    .filter(
      (each) => each.paperId === paperId && each.partyId === partyId && each.result === 'served',
    )
    .reduce<S | null>((first, each) => (first && first.on <= each.on ? first : each), null)
}

/**
 * The day on which the last party was served, from which the ruling binds all; null: someone was
 * not served yet.
 */
export function findServedByAll(
  services: readonly Counted[],
  paperId: string,
  partyIds: readonly string[],
): LocalDate | null {
  const days = partyIds.map((id) => findServed(services, paperId, id)?.on ?? null)
  return days.reduce<LocalDate | null>(
    (last, on) => (last === null || on === null ? null : on > last ? on : last),
    days[0] ?? null,
  )
}

/**
 * May the ruling be served on this party's phone? With its consent, and into its own account, where
 * it arrives at once (第31条第一款). Consent is never presumed: who gave none, or took it back, is
 * served by hand.
 * @param hasAccount someone who acts for the party takes part with an account of their own
 */
export function chooseRulingService(
  facts: RecipientFacts,
  hasAccount: boolean,
): ServiceFailure | null {
  const accepts = answersElectronic(facts)
  if (accepts === null) return 'no_consent'
  if (!accepts) return 'declined'
  return hasAccount ? null : 'no_account'
}

// Over which channel a legal notice reaches a party. Sources: 特邀规定 第14条; 在线诉讼规则 第4条第四项 (不得推定),
// 第29、30条 (电子送达须经同意), 第31条 (确认的电子地址); docs/decisions/0066-deliveries.md.
import { findHoldingEntries, type ConsentEntry } from '../case/consent-entries'
import { parseMobile } from '../identity/phone'
import type { LocalDate } from '../time/local-date'
import type { SendingChannel } from './delivery'

/** What a party last answered on its confirmation of address, in clear. */
export type ConfirmedService = {
  readonly on: LocalDate
  readonly acceptsElectronic: boolean
  readonly phone: string | null
  readonly electronic: string | null
}

export type RecipientFacts = {
  readonly partyId: string
  /** Of the referral. */
  readonly phone: string | null
  /** null: it has not confirmed an address, or refused to. */
  readonly confirmed: ConfirmedService | null
  readonly consents: readonly ConsentEntry[]
}

/** Why nothing can be sent to a party: a person has to reach it. */
export type NoChannel = 'declined' | 'no_number'

export type ChosenChannel =
  | { readonly channel: SendingChannel; readonly to: string }
  | { readonly channel: 'none'; readonly because: NoChannel }

const MAIL = /^[^\s@<>,;:"()[\]\\]{1,64}@[A-Za-z0-9](?:[A-Za-z0-9.-]{0,251}[A-Za-z0-9])?$/

/** A mail address that is safe to give to a mail server: one recipient, no name, no line break. */
export function isMailAddress(text: string): boolean {
  return MAIL.test(text)
}

/**
 * What the party answered last to electronic service. Of two answers on one day the refusal counts:
 * consent is never presumed.
 */
export function answersElectronic({
  partyId,
  confirmed,
  consents,
}: RecipientFacts): boolean | null {
  const entry = findHoldingEntries(consents, partyId).find(
    ({ scope }) => scope === 'electronic_service',
  )
  const consented = entry ? entry.answer === 'given' : null
  if (!confirmed || !entry) return confirmed ? confirmed.acceptsElectronic : consented
  if (entry.on === confirmed.on) return entry.answer === 'given' && confirmed.acceptsElectronic
  return entry.on > confirmed.on ? consented : confirmed.acceptsElectronic
}

/**
 * The first of these numbers to which an SMS can go: the confirmed ones before that of the
 * referral.
 */
function findMobile(numbers: readonly (string | null | undefined)[]): string | null {
  for (const text of numbers) {
    const mobile = text ? parseMobile(text) : null
    if (mobile?.ok) return mobile.value
  }
  return null
}

/**
 * A party that declined electronic service gets nothing electronic. With its consent a mail goes to
 * the mail address it confirmed; else an SMS to its mobile number, if one is known: the notice of
 * time and place needs no consent, because it serves no document (特邀规定 第14条).
 */
export function chooseChannel(facts: RecipientFacts): ChosenChannel {
  const { phone, confirmed } = facts
  const accepts = answersElectronic(facts)
  if (accepts === false) return { channel: 'none', because: 'declined' }
  const electronic = confirmed?.electronic?.trim()
  if (accepts && electronic && isMailAddress(electronic))
    return { channel: 'email', to: electronic }
  const mobile = findMobile([accepts ? electronic : null, confirmed?.phone, phone])
  return mobile ? { channel: 'sms', to: mobile } : { channel: 'none', because: 'no_number' }
}

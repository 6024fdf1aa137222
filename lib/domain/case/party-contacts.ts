// What the recorded contacts show of each party. Sources: 在线调解规则 第15条第2款, 第25条第三项 (在调解期限内无法
// 联系), 第四项 (一方明确表示不愿意继续).
import { toLocalDate, type LocalDate } from '../time/local-date'
import type { ContactChannel, ContactResult } from './vocabulary'

/** A party, and the contacts with it or with its agents, earliest first. */
export type PartyContacts = {
  readonly partyId: string
  readonly name: string
  readonly contacts: readonly {
    readonly channel: ContactChannel
    readonly result: ContactResult
    readonly happenedAt: Date
  }[]
}

/**
 * What has to be recorded before a party counts as unreachable. The rules set no number; this is
 * the product's own measure of 写明原因 (第15条第2款): attempts, in different ways, on different days.
 */
export const UNREACHABLE = { attempts: 3, channels: 2, days: 2 } as const

const NOT_REACHED: readonly ContactResult[] = ['no_answer', 'wrong_number']

/**
 * Could this party not be reached within the period? Everybody who answered was reached, whatever
 * they said. Attempts after a period that ran out do not count (第25条: 在调解期限内).
 */
export function isUnreachable(party: PartyContacts, lapsedOn: LocalDate | null): boolean {
  const inTime = party.contacts.filter(
    ({ happenedAt }) => lapsedOn === null || toLocalDate(happenedAt) <= lapsedOn,
  )
  if (inTime.some(({ result }) => !NOT_REACHED.includes(result))) return false
  return (
    inTime.length >= UNREACHABLE.attempts &&
    new Set(inTime.map(({ channel }) => channel)).size >= UNREACHABLE.channels &&
    new Set(inTime.map(({ happenedAt }) => toLocalDate(happenedAt))).size >= UNREACHABLE.days
  )
}

/** Did this party refuse, and not agree or talk again later? */
export function hasRefused({ contacts }: PartyContacts): boolean {
  return contacts.findLast(({ result }) => !NOT_REACHED.includes(result))?.result === 'declined'
}

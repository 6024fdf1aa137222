// 调解意愿: what the parties answered to mediation and to its forms. Sources: 在线调解规则 第4条 (应当征得当事人同意),
// 第16条 (分别指定时间的, 征得各方当事人同意), 第22条 (以录音录像代替电子笔录); 在线诉讼规则 第4条第四项 (不得推定), 第5条第2款 (反悔), 第29条 (电子送达).
import type { LocalDate } from '../time/local-date'
import type { ConsentWay } from './consents'

/** What a party is consulted about, each for itself: consent to one is no consent to another. */
export const CONSENT_SCOPES = [
  'mediation',
  'online',
  'asynchronous',
  'recording',
  'electronic_service',
] as const
export type ConsentScope = (typeof CONSENT_SCOPES)[number]

/** What a party answers. */
export const CONSENT_REPLIES = ['agrees', 'declines'] as const
export type ConsentReply = (typeof CONSENT_REPLIES)[number]

/** What an entry records: a party that declines what it had agreed to withdraws its consent. */
export const CONSENT_ANSWERS = ['given', 'refused', 'withdrawn'] as const
export type ConsentAnswer = (typeof CONSENT_ANSWERS)[number]

/** One answer of one party; entries are added and never changed. */
export type ConsentEntry = {
  readonly partyId: string
  readonly scope: ConsentScope
  readonly answer: ConsentAnswer
  readonly how: ConsentWay
  readonly on: LocalDate
}

/**
 * The entries of a party that hold: of each scope the one recorded last, in the order of the
 * scopes.
 */
export function findHoldingEntries<E extends ConsentEntry>(
  entries: readonly E[],
  partyId: string,
): readonly E[] {
  return CONSENT_SCOPES.flatMap((scope) => {
    const last = entries.findLast((entry) => entry.partyId === partyId && entry.scope === scope)
    return last ? [last] : []
  })
}

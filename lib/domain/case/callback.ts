// 约定再联系: the moment for which a call back was agreed (docs/decisions/0044-call-backs.md). No
// article sets one; it is what the mediator agreed with the person.
import { toLocalDate, type LocalDate } from '../time/local-date'
import type { ContactResult } from './vocabulary'

/** A day more than a year ahead is mistyped. */
const FARTHEST_MS = 366 * 86_400_000

export type CallbackMistake = 'CALLBACK_REQUIRED' | 'CALLBACK_NOT_AHEAD' | 'CALLBACK_TOO_FAR'

/** What is wrong with the moment of a call back; null where nothing is, or none was agreed. */
export function findCallbackMistake(
  { result, callbackAt }: { readonly result: ContactResult; readonly callbackAt: Date | null },
  now: Date,
): CallbackMistake | null {
  if (result !== 'call_back_later') return null
  if (callbackAt === null) return 'CALLBACK_REQUIRED'
  if (callbackAt <= now) return 'CALLBACK_NOT_AHEAD'
  return callbackAt.getTime() - now.getTime() > FARTHEST_MS ? 'CALLBACK_TOO_FAR' : null
}

/** A call back that no later contact with the same person settled; old ones have no moment. */
export type AgreedCallback = { readonly callbackAt: Date | null }

/**
 * The call back to be made today: the earliest whose day has come, else one without a moment.
 * @returns null where none is, or all of them are of later days
 */
export function findCallbackOfToday<C extends AgreedCallback>(
  agreed: readonly C[],
  today: LocalDate,
): C | null {
  const up = agreed.filter(
    ({ callbackAt }) => callbackAt === null || toLocalDate(callbackAt) <= today,
  )
  return up.toSorted((a, b) => compareMoments(a.callbackAt, b.callbackAt))[0] ?? null
}

/** Earliest first, those without a moment last. */
export function compareMoments(a: Date | null, b: Date | null): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null)
  return a.getTime() - b.getTime()
}

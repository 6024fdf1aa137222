import 'server-only'
import type { Db } from '@/lib/data/door'
import { findConfirmationsOfCase } from '@/lib/data/stores/confirmation/confirmation-store'
import { lockOwnCase } from '@/lib/data/stores/participant/own-case-store'
import { findPartFor } from '@/lib/domain/participant/own-part'
import { refuse, type Decided } from '@/lib/domain/refusal'
import { loadOwnCase } from '../participation/load-own-case'

/**
 * An application of an own case; the case is locked, so that its parties act one after the other.
 */
export async function loadOwnConfirmation(
  db: Db,
  { caseId, confirmationId }: { readonly caseId: string; readonly confirmationId: string },
) {
  await lockOwnCase(db, caseId)
  const record = await loadOwnCase(db, caseId)
  const all = record ? await findConfirmationsOfCase(db, caseId) : []
  const confirmation = all.find(({ id }) => id === confirmationId)
  return record && confirmation ? { ...record, confirmation } : null
}

export type LoadedOwnConfirmation = NonNullable<Awaited<ReturnType<typeof loadOwnConfirmation>>>

/**
 * A helper, or an agent with the general authority, does nothing about an application (民诉法 第62条).
 */
export function refuseOthers(
  { taking, confirmation }: LoadedOwnConfirmation,
  accountId: string,
): Decided<never> | null {
  const isTheirs = confirmation.partyIds.some((partyId) =>
    findPartFor(taking, { accountId, partyId, capacity: 'settle' }),
  )
  return isTheirs ? null : refuse('NOT_YOURS_TO_ANSWER')
}

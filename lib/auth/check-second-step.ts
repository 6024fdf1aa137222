import 'server-only'
import type { Db } from '@/lib/data/door'
import { appendEvent } from '@/lib/data/stores/audit/event-store'
import { findOwnFactor } from '@/lib/data/stores/access/second-factor-store'
import { addFailure, dropCounter, takeCounter } from '@/lib/data/stores/access/throttle-store'
import { tenantOf, type Actor } from '@/lib/domain/access/roles'
import { CODE_TRIES } from '@/lib/domain/access/second-factor'
import { WINDOW_MINUTES } from '@/lib/domain/access/sign-in-throttle'
import { matchCode, spendCode } from './second-factor-code'

/**
 * The second step of a sign-in whose password fits. Wrong codes are counted for the account,
 * wherever they come from, in a row that is locked: of many at once ten are looked at. Unlike with
 * passwords the owner can be kept out for the window, but only by someone who has the password.
 * @returns null: passed, or the account has no second step
 */
export async function checkSecondStep(
  db: Db,
  actor: Actor,
  typed: string | null,
  at: Date,
): Promise<'needed' | 'wrong' | 'spent' | null> {
  const factor = await findOwnFactor(db, actor.id)
  if (!factor?.confirmedAt) return null
  if (!typed) return 'needed'
  const key = `code:${actor.id}`
  const { failures } = await takeCounter(db, key, at, WINDOW_MINUTES)
  if (failures >= CODE_TRIES) return 'spent'
  const match = matchCode(factor, typed, at)
  if (match === null || !(await spendCode(db, factor, match))) {
    await addFailure(db, key)
    return 'wrong'
  }
  await dropCounter(db, key)
  if (match.kind === 'recovery')
    await appendEvent(db, {
      event: { kind: 'account.recovery-code-used', data: { left: match.left } },
      subject: tenantOf(actor),
      by: actor,
      at,
    })
  return null
}

import 'server-only'
import { withAccess, type Db } from '@/lib/data/door'
import {
  countWrongTry,
  lockOpenCode,
  spendPhoneCode,
} from '@/lib/data/stores/invitation/phone-code-store'
import type { Actor } from '@/lib/domain/access/roles'
import { toHalfWidth } from '@/lib/domain/identity/half-width'
import { WRONG_TRIES_AT_MOST } from '@/lib/domain/invitation/entry-throttle'
import { now } from '@/lib/platform/clock'
import { isCode, isRightCode } from './phone-code'

/**
 * Confirms with a code that was sent for a signature that the number of the own account is at hand:
 * five minutes, five tries, once.
 * @returns when it was confirmed; null: the code is not that one
 */
export async function confirmOwnCode(actor: Actor, typed: string): Promise<Date | null> {
  const code = toHalfWidth(typed).replace(/\s/g, '')
  if (!isCode(code)) return null
  return withAccess(actor, 'confirm a number for a signature', (db) =>
    confirm(db, actor.id, code, now()),
  )
}

async function confirm(db: Db, accountId: string, code: string, at: Date): Promise<Date | null> {
  const open = await lockOpenCode(db, accountId, 'sign', at)
  if (!open) return null
  if (!isRightCode(open, code)) {
    await countWrongTry(db, open.id, open.wrongTries + 1 >= WRONG_TRIES_AT_MOST, at)
    return null
  }
  await spendPhoneCode(db, open.id, at)
  return at
}

import 'server-only'
import { withAccess, type Db } from '@/lib/data/door'
import { addFailure, takeCounter } from '@/lib/data/stores/access/throttle-store'
import {
  countWrongTry,
  findPartyAccount,
  isAccountOver60,
  lockOpenCode,
  spendPhoneCode,
} from '@/lib/data/stores/invitation/phone-code-store'
import {
  ENTRY_WINDOW_MINUTES,
  FREE_WRONG_ENTRIES,
  WRONG_TRIES_AT_MOST,
} from '@/lib/domain/invitation/entry-throttle'
import { parseMobile } from '@/lib/domain/identity/phone'
import { now } from '@/lib/platform/clock'
import { addressGroup } from '@/lib/platform/forwarded'
import { fingerprintNumber } from '@/lib/platform/personal-number'
import { isCode, isRightCode } from './phone-code'
import { signInParty, type Entering } from './sign-in-party'

export type CodeEntry =
  | { readonly ok: true; readonly sessionId: string; readonly isOver60: boolean }
  | { readonly ok: false; readonly because: 'malformed' | 'wrong' | 'throttled' }

/**
 * Comes in again with the number and the code that was sent to it: five minutes, five tries, once.
 */
export async function enterByPhoneCode(
  brought: { readonly phone: string; readonly code: string } & Entering,
): Promise<CodeEntry> {
  const phone = parseMobile(brought.phone)
  if (!phone.ok || !isCode(brought.code)) return { ok: false, because: 'malformed' }
  const phoneHash = fingerprintNumber('phone', phone.value)
  return withAccess(null, 'enter by code', (db) => enter(db, phoneHash, brought, now()))
}

async function enter(
  db: Db,
  phoneHash: string,
  { code, address, device, isShared }: { readonly code: string } & Entering,
  at: Date,
): Promise<CodeEntry> {
  const counter = `enter:${addressGroup(address)}`
  const { failures } = await takeCounter(db, counter, at, ENTRY_WINDOW_MINUTES)
  if (failures >= FREE_WRONG_ENTRIES) return { ok: false, because: 'throttled' }
  const account = await findPartyAccount(db, phoneHash)
  const open = account && (await lockOpenCode(db, account.id, 'sign_in', at))
  if (!account?.isActive || !open || !isRightCode(open, code)) {
    await addFailure(db, counter)
    if (open) await countWrongTry(db, open.id, open.wrongTries + 1 >= WRONG_TRIES_AT_MOST, at)
    return { ok: false, because: 'wrong' }
  }
  await spendPhoneCode(db, open.id, at)
  const { isActive: _isActive, ...actor } = account
  const sessionId = await signInParty(db, actor, { address, device, isShared }, at)
  return { ok: true, sessionId, isOver60: await isAccountOver60(db, account.id) }
}

import 'server-only'
import { withAccess, type Db } from '@/lib/data/door'
import { addFailure, takeCounter } from '@/lib/data/stores/access/throttle-store'
import {
  findUnproven,
  giveToAccount,
  lockApplicationCode,
} from '@/lib/data/stores/application/proving-store'
import { addPartyAccount } from '@/lib/data/stores/invitation/entry-store'
import {
  countWrongTry,
  findPartyAccount,
  spendPhoneCode,
} from '@/lib/data/stores/invitation/phone-code-store'
import type { Actor } from '@/lib/domain/access/roles'
import {
  ENTRY_WINDOW_MINUTES,
  FREE_WRONG_ENTRIES,
  WRONG_TRIES_AT_MOST,
} from '@/lib/domain/invitation/entry-throttle'
import { now } from '@/lib/platform/clock'
import { addressGroup } from '@/lib/platform/forwarded'
import { isCode, isRightCode } from './phone-code'
import { signInParty, type Entering } from './sign-in-party'

export type ProvenApplication =
  | {
      readonly ok: true
      readonly applicationId: string
      readonly actor: Actor
      readonly sessionId: string
    }
  | { readonly ok: false; readonly because: 'malformed' | 'wrong' | 'throttled' }

type Brought = {
  readonly proof: string
  readonly code: string
  /** Of the applicant, for an account that is opened now. */
  readonly name: string
} & Entering

/**
 * Proves the number of a draft with the code that was sent to it (five minutes, five tries, once):
 * the draft belongs to the account of that number, which is opened where there is none, and the
 * applicant is signed in.
 */
export async function proveApplication(brought: Brought): Promise<ProvenApplication> {
  if (!isCode(brought.code)) return { ok: false, because: 'malformed' }
  return withAccess(null, 'prove the number of an application', (db) => prove(db, brought, now()))
}

async function prove(
  db: Db,
  { proof, code, name, address, device, isShared }: Brought,
  at: Date,
): Promise<ProvenApplication> {
  const counter = `enter:${addressGroup(address)}`
  const { failures } = await takeCounter(db, counter, at, ENTRY_WINDOW_MINUTES)
  if (failures >= FREE_WRONG_ENTRIES) return { ok: false, because: 'throttled' }
  const draft = await findUnproven(db, proof)
  const open = draft && (await lockApplicationCode(db, draft.id, at))
  if (!draft || !open || !isRightCode(open, code)) {
    await addFailure(db, counter)
    if (open) await countWrongTry(db, open.id, open.wrongTries + 1 >= WRONG_TRIES_AT_MOST, at)
    return { ok: false, because: 'wrong' }
  }
  await spendPhoneCode(db, open.id, at)
  await addPartyAccount(db, { name, phone: draft.phone, phoneHash: draft.phoneHash }, at)
  const account = await findPartyAccount(db, draft.phoneHash)
  if (!account?.isActive || !(await giveToAccount(db, draft, account.id)))
    return { ok: false, because: 'wrong' }
  const { isActive: _isActive, ...actor } = account
  const sessionId = await signInParty(db, actor, { address, device, isShared }, at)
  return { ok: true, applicationId: draft.id, actor, sessionId }
}

import 'server-only'
import { withAccess } from '@/lib/data/door'
import { countRequest } from '@/lib/data/stores/access/request-counter-store'
import { findPartyAccount, sendPhoneCode } from '@/lib/data/stores/invitation/phone-code-store'
import {
  CODES_PER_NETWORK,
  CODES_PER_NUMBER,
  ENTRY_WINDOW_MINUTES,
} from '@/lib/domain/invitation/entry-throttle'
import { parseMobile } from '@/lib/domain/identity/phone'
import { now } from '@/lib/platform/clock'
import { addressGroup } from '@/lib/platform/forwarded'
import { fingerprintNumber } from '@/lib/platform/personal-number'

export type CodeRequest = 'malformed' | 'throttled' | 'sent'

const WINDOW_MS = ENTRY_WINDOW_MINUTES * 60_000

/**
 * Sends a code to someone who has come in before. A number without an account gets the same answer
 * and no SMS, so that the answer says nothing about who takes part in a mediation.
 */
export async function sendEntryCode(typed: string, address: string): Promise<CodeRequest> {
  const phone = parseMobile(typed)
  if (!phone.ok) return 'malformed'
  const phoneHash = fingerprintNumber('phone', phone.value)
  const at = now()
  return withAccess(null, 'send a code', async (db) => {
    const ofNumber = await countRequest(db, `code:${phoneHash}`, WINDOW_MS, at)
    const ofNetwork = await countRequest(db, `code@${addressGroup(address)}`, WINDOW_MS, at)
    if (ofNumber.count > CODES_PER_NUMBER || ofNetwork.count > CODES_PER_NETWORK) return 'throttled'
    const account = await findPartyAccount(db, phoneHash)
    if (account?.isActive) await sendPhoneCode(db, account, 'sign_in', at)
    return 'sent'
  })
}

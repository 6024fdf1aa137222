import 'server-only'
import { timingSafeEqual } from 'node:crypto'
import { withAccess, type Db } from '@/lib/data/door'
import { appendEvent } from '@/lib/data/stores/audit/event-store'
import { addFailure, takeCounter } from '@/lib/data/stores/access/throttle-store'
import {
  countWrongDigits,
  findByCode,
  findByLink,
  findPartyAccount,
  joinParticipant,
  lockUnspent,
  openPartyAccount,
  spendInvitation,
  type FoundInvitation,
} from '@/lib/data/stores/invitation/entry-store'
import { ENTRY_WINDOW_MINUTES, FREE_WRONG_ENTRIES } from '@/lib/domain/invitation/entry-throttle'
import { stateOfInvitation, WRONG_DIGITS_AT_MOST } from '@/lib/domain/invitation/invitation'
import { now } from '@/lib/platform/clock'
import { hashOfSecret } from '@/lib/platform/derived-secret'
import { addressGroup } from '@/lib/platform/forwarded'
import { newId } from '@/lib/platform/ids'
import { signInParty, type Entering } from './sign-in-party'

/**
 * What someone at the door brings: the link they opened or the code on their letter, and the last
 * four digits.
 */
export type BroughtInvitation = (
  | { readonly link: string; readonly code?: never }
  | { readonly code: string; readonly link?: never }
) & {
  readonly digits: string
} & Entering

export type EntryOutcome =
  | {
      readonly ok: true
      readonly sessionId: string
      readonly caseId: string
      readonly isOver60: boolean
      /** Someone invited to help: for them there is no case. */
      readonly isToHelp: boolean
    }
  | { readonly ok: false; readonly because: 'malformed' | 'wrong' }
  | { readonly ok: false; readonly because: 'throttled'; readonly minutes: number }

const LINK = /^[A-Za-z0-9_-]{22}$/
const DIGITS = /^\d{4}$/
const CODE = /^\d{8}$/

/**
 * Lets someone in who has the invitation and knows the last four digits. A wrong, used, revoked or
 * expired one has the same answer as one that never was, after the same work. Wrong ones are
 * counted per network; of a link also per invitation.
 */
export async function enterByInvitation(brought: BroughtInvitation): Promise<EntryOutcome> {
  const { digits, link, code } = brought
  if (!DIGITS.test(digits) || (code !== undefined && !CODE.test(code)))
    return { ok: false, because: 'malformed' }
  if (link !== undefined && !LINK.test(link)) return { ok: false, because: 'wrong' }
  return withAccess(null, 'enter by invitation', (db) => enter(db, brought, now()))
}

async function enter(db: Db, brought: BroughtInvitation, at: Date): Promise<EntryOutcome> {
  const counter = `enter:${addressGroup(brought.address)}`
  const { failures, endsAt } = await takeCounter(db, counter, at, ENTRY_WINDOW_MINUTES)
  if (failures >= FREE_WRONG_ENTRIES) {
    const minutes = Math.max(1, Math.ceil((endsAt.getTime() - at.getTime()) / 60_000))
    return { ok: false, because: 'throttled', minutes }
  }
  const found =
    brought.code !== undefined
      ? await findByCode(db, hashOfSecret('invitation code', brought.code, brought.digits))
      : await findByLink(db, hashOfSecret('invitation link', brought.link))
  const fits = haveDigits(found, brought)
  const isOpen = found !== null && stateOfInvitation(found, at) === 'open'
  if (found && fits && isOpen && found.participantEndedOn === null) {
    const entered = await admit(db, found, brought, at)
    if (entered) return entered
  }
  await addFailure(db, counter)
  // A link that is tried with wrong digits is in the wrong hands; a code that does not fit names no
  // invitation.
  if (found && !fits && isOpen)
    await countWrongDigits(db, found.id, found.wrongDigits + 1 >= WRONG_DIGITS_AT_MOST, at)
  return { ok: false, because: 'wrong' }
}

/** Compared also where there is no invitation, so that both take the same time. */
function haveDigits(found: FoundInvitation | null, { code, digits }: BroughtInvitation): boolean {
  const own = hashOfSecret('invitation link', found?.id ?? newId(), digits)
  const stored = found?.digitsHash ?? hashOfSecret('invitation link', 'none')
  const fits = timingSafeEqual(Buffer.from(own), Buffer.from(stored))
  return found !== null && (fits || code !== undefined)
}

async function admit(
  db: Db,
  found: FoundInvitation,
  { code, address, device, isShared }: BroughtInvitation,
  at: Date,
): Promise<EntryOutcome | null> {
  const known = await findPartyAccount(db, found)
  if (known && !known.isActive) return null
  // Two who bring the same invitation wait for each other here.
  if (!(await lockUnspent(db, found.id))) return null
  if (!known) await openPartyAccount(db, found, at)
  const account = known ?? (await findPartyAccount(db, found))
  if (!account) throw new Error('an account that was just opened is not there')
  await joinParticipant(db, found.participantId, account.id)
  if (!(await spendInvitation(db, found, at))) return null
  const { isActive: _isActive, ...actor } = account
  const sessionId = await signInParty(db, actor, { address, device, isShared }, at)
  await appendEvent(db, {
    event: {
      kind: 'participant.came-in',
      data: {
        participantId: found.participantId,
        person: found.participantName,
        way: code === undefined ? 'link' : 'code',
      },
    },
    subject: {
      caseId: found.caseId,
      courtId: found.courtId,
      institutionId: found.institutionId,
    },
    by: actor,
    at,
  })
  const isToHelp = found.participantKind === 'invited'
  return { ok: true, sessionId, caseId: found.caseId, isOver60: found.isOver60, isToHelp }
}

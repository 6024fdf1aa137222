import 'server-only'
import { withAccess, type Db } from '@/lib/data/door'
import { addFailure, takeCounter } from '@/lib/data/stores/access/throttle-store'
import {
  activateByLink,
  countWrongDigits,
  holdActivation,
  isActivationOpen,
} from '@/lib/data/stores/activation/activate-store'
import { appendEvent } from '@/lib/data/stores/audit/event-store'
import type { TypedPasswords } from '@/lib/domain/access/decide-password-change'
import { tenantOf, type Actor } from '@/lib/domain/access/roles'
import {
  areLastDigits,
  decideActivation,
  isLastDigits,
} from '@/lib/domain/activation/decide-activation'
import { ENTRY_WINDOW_MINUTES, FREE_WRONG_ENTRIES } from '@/lib/domain/invitation/entry-throttle'
import { now } from '@/lib/platform/clock'
import { hashOfSecret } from '@/lib/platform/derived-secret'
import { addressGroup } from '@/lib/platform/forwarded'
import { hashPassword } from '@/lib/platform/password-hash'

/** What someone brings: the link of an SMS, the last digits of their phone, and a password. */
export type BroughtActivation = TypedPasswords & {
  readonly link: string
  readonly digits: string
  readonly address: string
}

export type ActivationOutcome =
  | { readonly ok: true }
  /** `gone`: no such link can be used. `wrong`: not these digits, nothing more is said. */
  | { readonly ok: false; readonly because: 'gone' | 'wrong' }
  | { readonly ok: false; readonly because: 'throttled'; readonly minutes: number }
  /** Fields with the codes of what is wrong with them; the link can still be used. */
  | {
      readonly ok: false
      readonly because: 'fields'
      readonly fields: Readonly<Record<string, string>>
    }

const LINK = /^[A-Za-z0-9_-]{22}$/

/** Whether the page of a link has anything to offer. It reads and changes nothing. */
export async function isActivationLink(link: string): Promise<boolean> {
  if (!LINK.test(link)) return false
  return withAccess(null, 'open an activation link', (db) =>
    isActivationOpen(db, hashOfSecret('activation link', link), now()),
  )
}

/**
 * Sets the first password of an account by the link that was sent to its phone, for someone who
 * knows the last four digits of it. No one is signed in: that takes the new password, and where it
 * is required the second step. Wrong ones are counted per network and per link. Of two at once with
 * one link one succeeds.
 */
export async function activateAccount(brought: BroughtActivation): Promise<ActivationOutcome> {
  const { link, digits } = brought
  if (!LINK.test(link)) return { ok: false, because: 'gone' }
  // Faults that can be seen without the account are named before anything is looked up.
  const early = {
    ...(!isLastDigits(digits) && { digits: 'LAST_DIGITS' }),
    ...faultsOf(null, brought),
  }
  if (Object.keys(early).length > 0) return { ok: false, because: 'fields', fields: early }
  const linkHash = hashOfSecret('activation link', link)
  const proven = await withAccess(null, 'prove an activation link', (db) =>
    prove(db, linkHash, brought, now()),
  )
  if (!proven.ok) return proven
  const faults = faultsOf(proven.phone, brought)
  if (Object.keys(faults).length > 0) return { ok: false, because: 'fields', fields: faults }
  // Hashed between two transactions: it is slow, and no lock should be held meanwhile.
  const passwordHash = await hashPassword(brought.chosen ?? '')
  return withAccess(null, 'activate an account', (db) =>
    activate(db, linkHash, passwordHash, proven.actor, now()),
  )
}

function faultsOf(phone: string | null, typed: TypedPasswords): Readonly<Record<string, string>> {
  const decided = decideActivation(phone, typed)
  return decided.ok ? {} : (decided.refusal.fields ?? {})
}

type Proven =
  | { readonly ok: true; readonly actor: Actor; readonly phone: string | null }
  | Extract<ActivationOutcome, { readonly because: 'gone' | 'wrong' | 'throttled' }>

async function prove(
  db: Db,
  linkHash: string,
  { digits, address }: BroughtActivation,
  at: Date,
): Promise<Proven> {
  const counter = `activate:${addressGroup(address)}`
  const { failures, endsAt } = await takeCounter(db, counter, at, ENTRY_WINDOW_MINUTES)
  if (failures >= FREE_WRONG_ENTRIES) {
    const minutes = Math.max(1, Math.ceil((endsAt.getTime() - at.getTime()) / 60_000))
    return { ok: false, because: 'throttled', minutes }
  }
  const held = await holdActivation(db, linkHash, at)
  if (held && areLastDigits(held.phone, digits)) {
    const { phone, ...actor } = held
    return { ok: true, actor, phone }
  }
  await addFailure(db, counter)
  if (held === null) return { ok: false, because: 'gone' }
  await countWrongDigits(db, linkHash, at)
  return { ok: false, because: 'wrong' }
}

async function activate(
  db: Db,
  linkHash: string,
  passwordHash: string,
  actor: Actor,
  at: Date,
): Promise<ActivationOutcome> {
  if (!(await activateByLink(db, linkHash, passwordHash, at))) return { ok: false, because: 'gone' }
  const { id, role, name } = actor
  await appendEvent(db, {
    event:
      role === 'mediator'
        ? { kind: 'mediator.activated', data: { mediatorId: id, mediator: name } }
        : { kind: 'account.activated', data: { accountId: id, role, name } },
    subject: tenantOf(actor),
    by: actor,
    at,
  })
  return { ok: true }
}

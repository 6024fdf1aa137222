import 'server-only'
import { phoneCodeExpiry } from '@/lib/domain/invitation/entry-throttle'
import type { PhoneCodePurpose } from '@/lib/domain/invitation/phone-code'
import { UNREADABLE } from '@/lib/domain/identity/unreadable'
import { newId } from '@/lib/platform/ids'
import { readSealed, sealValue } from '@/lib/platform/sealed-value'
import type { Actor } from '@/lib/domain/access/roles'
import type { Db } from '@/lib/data/door'
import { enqueue } from '../outbox/outbox-store'

// Codes by SMS for accounts of parties (`withAccess`): the code itself is derived from the id of
// its row as it is sent.

export type PartyAccount = Actor & { readonly isActive: boolean }

/** The account of a party with this number (by its fingerprint); null: there is none. */
export async function findPartyAccount(db: Db, phoneHash: string): Promise<PartyAccount | null> {
  const row = await db.account.findFirst({
    where: { phoneHash, role: 'party' },
    select: { id: true, name: true, status: true },
  })
  return (
    row && {
      id: row.id,
      name: row.name,
      role: 'party',
      courtId: null,
      institutionId: null,
      isActive: row.status === 'active',
    }
  )
}

/** Whether an invitation with which this account came in knows that its person is 60 or older. */
export async function isAccountOver60(db: Db, accountId: string): Promise<boolean> {
  const count = await db.invitation.count({
    where: { isOver60: true, usedAt: { not: null }, participant: { accountId } },
  })
  return count > 0
}

/**
 * Makes a code and sends it to the account's number. The delivery names a case in which the account
 * takes part, because every delivery has one; an account that takes part in none gets no code.
 */
export async function sendPhoneCode(
  db: Db,
  account: PartyAccount,
  purpose: PhoneCodePurpose,
  at: Date,
): Promise<void> {
  const part = await db.participant.findFirst({
    where: { accountId: account.id, endedOn: null },
    select: { caseId: true, courtId: true, holderId: true },
  })
  const { phoneSealed } = await db.account.findUniqueOrThrow({
    where: { id: account.id },
    select: { phoneSealed: true },
  })
  const phone = readSealed(phoneSealed, 'accounts.phone_sealed', account.id)
  if (!part || phone === UNREADABLE) return
  const id = newId()
  await db.phoneCode.createMany({
    data: [{ id, accountId: account.id, purpose, madeAt: at, expiresAt: phoneCodeExpiry(at) }],
  })
  const deliveryId = newId()
  await db.delivery.createMany({
    data: [
      {
        ...part,
        id: deliveryId,
        document: 'phone_code',
        accountId: account.id,
        recipientName: account.name,
        channel: 'sms',
        numberSealed: sealValue(phone, 'deliveries.number_sealed', deliveryId),
        facts: { codeId: id, purpose },
        state: 'queued',
        leavesAt: at,
        createdAt: at,
        changedAt: at,
      },
    ],
  })
  await enqueue(db, { kind: 'delivery', payload: { deliveryId }, runAt: at })
}

export type OpenCode = { readonly id: string; readonly wrongTries: number }

/** The latest code of an account that is still good, locked for this transaction. */
export async function lockOpenCode(
  db: Db,
  accountId: string,
  purpose: PhoneCodePurpose,
  at: Date,
): Promise<OpenCode | null> {
  await db.$executeRaw`SELECT 1 FROM phone_codes WHERE account_id = ${accountId}::uuid FOR UPDATE`
  return db.phoneCode.findFirst({
    where: { accountId, purpose, usedAt: null, expiresAt: { gt: at } },
    orderBy: { madeAt: 'desc' },
    select: { id: true, wrongTries: true },
  })
}

/** Uses a code up. */
export async function spendPhoneCode(db: Db, id: string, at: Date): Promise<void> {
  await db.phoneCode.updateMany({ where: { id }, data: { usedAt: at } })
}

/** Counts a wrong try; `ends`: it was the last that the code bears. */
export async function countWrongTry(db: Db, id: string, ends: boolean, at: Date): Promise<void> {
  await db.phoneCode.updateMany({
    where: { id },
    data: { wrongTries: { increment: 1 }, ...(ends && { usedAt: at }) },
  })
}

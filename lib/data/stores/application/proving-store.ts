import 'server-only'
import { phoneCodeExpiry } from '@/lib/domain/invitation/entry-throttle'
import { UNREADABLE } from '@/lib/domain/identity/unreadable'
import { newId } from '@/lib/platform/ids'
import { readSealed, sealValue } from '@/lib/platform/sealed-value'
import type { Db } from '@/lib/data/door'
import { enqueue } from '../outbox/outbox-store'

// How the number of a draft is proven (`withAccess`, no actor yet). A later change of the draft
// takes its account away again.

export type UnprovenDraft = {
  readonly id: string
  readonly institutionId: string
  readonly phone: string
  readonly phoneHash: string
}

/**
 * The draft of a proof, where it has an institution and a number that can be read; null otherwise.
 */
export async function findUnproven(db: Db, proof: string): Promise<UnprovenDraft | null> {
  const row = await db.application.findUnique({
    where: { proofHash: proof },
    select: { id: true, institutionId: true, phoneSealed: true, phoneHash: true },
  })
  if (!row?.institutionId || !row.phoneSealed || !row.phoneHash) return null
  const phone = readSealed(row.phoneSealed, 'applications.phone_sealed', row.id)
  if (phone === UNREADABLE) return null
  return { id: row.id, institutionId: row.institutionId, phone, phoneHash: row.phoneHash }
}

/**
 * Makes a code and sends it to the number of the draft. The code is derived from the id of its row
 * as it leaves.
 */
export async function sendApplicationCode(
  db: Db,
  { id: applicationId, institutionId, phone }: UnprovenDraft,
  at: Date,
): Promise<void> {
  const id = newId()
  const code = { id, applicationId, purpose: 'apply', madeAt: at, expiresAt: phoneCodeExpiry(at) }
  await db.phoneCode.createMany({ data: [code] })
  const deliveryId = newId()
  await db.delivery.createMany({
    data: [
      {
        id: deliveryId,
        holderId: institutionId,
        applicationId,
        document: 'phone_code',
        // A name is not proven yet.
        recipientName: '',
        channel: 'sms',
        numberSealed: sealValue(phone, 'deliveries.number_sealed', deliveryId),
        facts: { codeId: id, purpose: 'apply' },
        state: 'queued',
        leavesAt: at,
        createdAt: at,
        changedAt: at,
      },
    ],
  })
  await enqueue(db, { kind: 'delivery', payload: { deliveryId }, runAt: at })
}

/** The latest code of a draft that is still good, locked for this transaction. */
export async function lockApplicationCode(
  db: Db,
  applicationId: string,
  at: Date,
): Promise<{ readonly id: string; readonly wrongTries: number } | null> {
  await db.$executeRaw`SELECT 1 FROM phone_codes WHERE application_id = ${applicationId}::uuid
    FOR UPDATE`
  return db.phoneCode.findFirst({
    where: { applicationId, usedAt: null, expiresAt: { gt: at } },
    orderBy: { madeAt: 'desc' },
    select: { id: true, wrongTries: true },
  })
}

/**
 * The draft belongs to the account of its number from now on.
 * @returns false where it was changed or submitted meanwhile
 */
export async function giveToAccount(
  db: Db,
  { id, phoneHash }: UnprovenDraft,
  accountId: string,
): Promise<boolean> {
  const { count } = await db.application.updateMany({
    where: { id, phoneHash, state: 'draft' },
    data: { accountId },
  })
  return count === 1
}

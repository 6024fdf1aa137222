import 'server-only'
import { activationEnd, type ActivationFacts } from '@/lib/domain/activation/activation-link'
import type { Grant } from '@/lib/domain/access/policy'
import type { Db, Read } from '@/lib/data/door'
import { Prisma } from '@/lib/data/generated/prisma/client'
import { expression, readRows, select } from '@/lib/data/typed-reads'
import { deriveToken, hashOfSecret } from '@/lib/platform/derived-secret'
import { newId } from '@/lib/platform/ids'
import { sealValue } from '@/lib/platform/sealed-value'
import { enqueue } from '../outbox/outbox-store'

/** The account that a link is for. */
export type Activated = {
  readonly id: string
  readonly name: string
  /** In clear. */
  readonly phone: string
  readonly institutionId: string | null
  /** The court or institution that the SMS names. */
  readonly tenant: string
}

type IssueGrant = Grant<
  | 'account:create'
  | 'staff:create'
  | 'account:renew-password'
  | 'staff:renew-password'
  | 'mediator:create'
  | 'mediator:reset-password'
>

/**
 * Issues the link of an account that has no password and sends it by SMS; the one before ends with
 * it. Neither the link nor its secret is stored: both are derived from its id as the SMS leaves.
 */
export async function sendActivationLink(
  db: Db,
  { actor }: IssueGrant,
  account: Activated,
  at: Date,
): Promise<void> {
  const id = newId()
  await db.activationLink.createMany({
    data: [
      {
        id,
        accountId: account.id,
        linkHash: hashOfSecret('activation link', deriveToken('activation link', id)),
        issuedAt: at,
        issuedByName: actor.name,
        expiresAt: activationEnd(at),
      },
    ],
  })
  await db.delivery.createMany({
    data: [
      {
        id,
        holderId: account.institutionId,
        document: 'account_activation',
        accountId: account.id,
        recipientName: account.name,
        channel: 'sms',
        numberSealed: sealValue(account.phone, 'deliveries.number_sealed', id),
        facts: { linkId: id, from: account.tenant },
        state: 'queued',
        leavesAt: at,
        createdAt: at,
        changedAt: at,
      },
    ],
  })
  await enqueue(db, { kind: 'delivery', payload: { deliveryId: id }, runAt: at, by: actor.id })
}

const LATEST = select({
  accountId: expression<string>(Prisma.sql`l.account_id`),
  expiresAt: expression<Date>(Prisma.sql`l.expires_at`),
  usedAt: expression<Date | null>(Prisma.sql`l.used_at`),
  revokedAt: expression<Date | null>(Prisma.sql`l.revoked_at`),
  smsState: expression<string | null>(Prisma.sql`l.sms_state`),
})

/** The latest link of each of these accounts that had one, by account. */
export async function findActivations(
  db: Read,
  accountIds: readonly string[],
): Promise<ReadonlyMap<string, ActivationFacts>> {
  const rows = await readRows(
    db,
    LATEST,
    Prisma.sql`FROM heyi_activations(${[...accountIds]}::uuid[]) l`,
  )
  return new Map(
    rows.map(({ accountId, smsState, ...facts }) => [
      accountId,
      { ...facts, hasSmsFailed: smsState === 'failed' },
    ]),
  )
}

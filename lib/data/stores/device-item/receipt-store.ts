import 'server-only'
import type { WriteAct } from '@/lib/domain/access/acts'
import type { Grant } from '@/lib/domain/access/policy'
import type { ItemKind } from '@/lib/domain/device-item/item-kinds'
import type { Db, Read } from '@/lib/data/door'
import { Prisma } from '@/lib/data/generated/prisma/client'
import type { CaseRecord } from '@/lib/data/mappers/case'
import { columnsOf, readRow, select } from '@/lib/data/typed-reads'

// Receipts of what devices kept and sent later. Rows are added only; each account sees its own.

/** What was stored of an item. */
export type ItemReceipt = { readonly bodySha256: string; readonly receivedAt: Date }

const d = columnsOf('device_items', 'd')
const RECEIPT = select({ bodySha256: d.body_sha256, receivedAt: d.received_at })

/** The receipt of an item of this account; null where none arrived. */
export function findReceipt(db: Read, itemId: string): Promise<ItemReceipt | null> {
  return readRow(db, RECEIPT, Prisma.sql`FROM device_items d WHERE ${d.id} = ${itemId}::uuid`)
}

/**
 * Notes that an item arrived, in the transaction of what it made. The database refuses a second
 * receipt of one item.
 */
export async function addReceipt(
  db: Db,
  grant: Grant<WriteAct>,
  { id, courtId, holderId }: CaseRecord,
  item: {
    readonly itemId: string
    readonly kind: ItemKind
    readonly bodySha256: string
    readonly madeAt: Date
  },
  at: Date,
): Promise<void> {
  const { itemId, ...rest } = item
  await db.deviceItem.create({
    data: {
      id: itemId,
      ...rest,
      accountId: grant.actor.id,
      receivedAt: at,
      caseId: id,
      courtId,
      holderId,
    },
    select: { id: true },
  })
}

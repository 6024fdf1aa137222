import 'server-only'
import type { Actor } from '@/lib/domain/access/roles'
import type { ItemKind } from '@/lib/domain/device-item/item-kinds'
import type { Decided } from '@/lib/domain/refusal'
import { recordContact } from '@/lib/use-cases/contact/record-contact'
import type { DeviceReceipt } from '@/lib/use-cases/device-item/device-receipt.input'
import type { SentItem } from './read-item'

type ItemAct = (actor: Actor, item: SentItem, device: DeviceReceipt) => Promise<Decided<unknown>>

/**
 * The act of each kind of item. Case and id are the item's, whatever the fields say; the use-case
 * adds the receipt in its own transaction (`addReceipt`).
 */
export const ITEM_ACTS: Readonly<Record<ItemKind, ItemAct>> = {
  contact: (actor, { id, caseId, fields }, device) =>
    recordContact(actor, { ...fields, caseId, contactId: id, device }),
}

import 'server-only'
import type { Actor } from '@/lib/domain/access/roles'
import type { TextKind } from '@/lib/domain/device-item/item-kinds'
import type { Decided } from '@/lib/domain/refusal'
import { recordContact } from '@/lib/use-cases/contact/record-contact'
import { writeMinutes } from '@/lib/use-cases/minutes/write-minutes'
import { addNote } from '@/lib/use-cases/note/add-note'
import type { DeviceReceipt } from '@/lib/use-cases/device-item/device-receipt.input'
import type { SentItem } from './read-item'

type ItemAct = (actor: Actor, item: SentItem, device: DeviceReceipt) => Promise<Decided<unknown>>

/**
 * The act of each kind of item. Case and id are the item's, whatever the fields say; the use-case
 * adds the receipt in its own transaction (`addReceipt`).
 */
export const ITEM_ACTS: Readonly<Record<TextKind, ItemAct>> = {
  contact: (actor, { id, caseId, fields }, device) =>
    recordContact(actor, { ...fields, caseId, contactId: id, device }),
  'minutes-entry': (actor, { id, caseId, fields, madeAt }, device) => {
    const { minutesId, section, speakerId, text, replaces, saidAt = madeAt.toISOString() } = fields
    const entry = { id, section, speakerId, text, saidAt, replaces }
    return writeMinutes(actor, { caseId, minutesId, entries: [entry], device })
  },
  note: (actor, { id, caseId, fields }, device) =>
    addNote(actor, { ...fields, caseId, noteId: id, device }),
}

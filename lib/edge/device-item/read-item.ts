import { z } from 'zod'
import { TEXT_KINDS } from '@/lib/domain/device-item/item-kinds'

/** A text with the item's fields is a few thousand characters; files have upload routes. */
export const MOST_ITEM_BYTES = 256 * 1024

/** A form's fields by name, as `readForm` makes them of a form sent as an action. */
const Fields = z.record(z.string().max(100), z.union([z.string(), z.array(z.string()).max(400)]))

const Item = z.strictObject({
  id: z.uuid(),
  account: z.uuid(),
  caseId: z.uuid(),
  kind: z.enum(TEXT_KINDS),
  /** By the clock of the device. */
  madeAt: z.iso.datetime().transform((text) => new Date(text)),
  /** JSON of the fields. As text, because its SHA-256 is compared on the device. */
  body: z.string(),
})

export type Fields = z.output<typeof Fields>
export type SentItem = z.output<typeof Item> & { readonly fields: Fields }

/** An item as the device sends it; null where it is none. */
export function readItem(text: string): SentItem | null {
  const item = Item.safeParse(parseJson(text))
  if (!item.success) return null
  const fields = Fields.safeParse(parseJson(item.data.body))
  return fields.success ? { ...item.data, fields: fields.data } : null
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

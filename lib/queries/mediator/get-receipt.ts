import 'server-only'
import { z } from 'zod'
import { findReceipt, type ItemReceipt } from '@/lib/data/stores/device-item/receipt-store'
import { defineSqlQuery } from '../define-query'

/** What arrived of an item of the mediator's own device; null where nothing did. */
export const getReceipt = defineSqlQuery({
  act: 'today:read',
  input: z.strictObject({ itemId: z.uuid() }),
  load: async (db, { itemId }) => ({ receipt: await findReceipt(db, itemId) }),
  present: ({ receipt }): ItemReceipt | null => receipt,
})

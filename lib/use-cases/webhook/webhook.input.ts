import { z } from 'zod'
import { MOST_ADDRESS_LETTERS } from '@/lib/domain/webhook/address'

export const MakeWebhookInput = z.strictObject({
  courtId: z.uuid('NOT_FOUND_ID'),
  url: z.string().trim().min(1, 'REQUIRED').max(MOST_ADDRESS_LETTERS, 'TOO_LONG'),
})

export const WebhookInput = z.strictObject({ subscriptionId: z.uuid('NOT_FOUND_ID') })

export const WebhookDeliveryInput = z.strictObject({
  subscriptionId: z.uuid('NOT_FOUND_ID'),
  position: z.string().regex(/^[1-9]\d{0,14}$/, 'NOT_FOUND_ID'),
})

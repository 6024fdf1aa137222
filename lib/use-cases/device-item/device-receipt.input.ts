import { z } from 'zod'

/**
 * What is noted of an item from the queue of a device, with what the item made: its id, the SHA-256
 * of its body as it arrived, and when it was made by the clock of the device. Made by the route
 * (lib/edge/device-item), never by a form.
 */
export const DeviceReceipt = z.strictObject({
  itemId: z.uuid(),
  bodySha256: z.string().regex(/^[0-9a-f]{64}$/),
  madeAt: z.date(),
})
export type DeviceReceipt = z.output<typeof DeviceReceipt>

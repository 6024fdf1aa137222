import { z } from 'zod'
import { CONTACT_CHANNELS, CONTACT_RESULTS } from '@/lib/domain/case/vocabulary'
import { CaseId, LocalMinute, OptionalNote } from '@/lib/domain/case/input-atoms'
import { DeviceReceipt } from '../device-item/device-receipt.input'

export const RecordContactInput = z.strictObject({
  caseId: CaseId,
  /** Made by the form: sending the same form twice has one effect. */
  contactId: z.uuid(),
  channel: z.enum(CONTACT_CHANNELS, 'CHOOSE_ONE'),
  personId: z.uuid('CHOOSE_ONE'),
  result: z.enum(CONTACT_RESULTS, 'CHOOSE_ONE'),
  happenedAt: LocalMinute,
  /** Required with 约定再联系 alone (lib/domain/case/callback.ts); an empty field is none. */
  callbackAt: z
    .union([z.literal('').transform(() => null), LocalMinute])
    .optional()
    .transform((instant) => instant ?? null),
  note: OptionalNote,
  device: DeviceReceipt.optional(),
})

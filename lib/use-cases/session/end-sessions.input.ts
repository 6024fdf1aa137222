import { z } from 'zod'
import { ReasonText } from '@/lib/domain/case/input-atoms'

/** `handle`: one session; left out or empty: every one of the account. */
export const EndSessionsInput = z.strictObject({
  accountId: z.uuid('NOT_FOUND_ID'),
  handle: z
    .string('MALFORMED')
    .regex(/^([0-9a-f]{64})?$/, 'MALFORMED')
    .optional()
    .transform((handle) => handle || null),
  reason: ReasonText,
})

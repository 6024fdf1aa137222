import { z } from 'zod'
import { MOST_EXTENSION_DAYS } from '@/lib/domain/deadline/extensions'

export const SetExtensionLimitInput = z.strictObject({
  courtId: z.uuid('NOT_FOUND_ID'),
  most: z
    .string('REQUIRED')
    .regex(/^\d{1,3}$/, 'EXTENSION_LIMIT_RANGE')
    .transform(Number)
    .refine((days) => days <= MOST_EXTENSION_DAYS, 'EXTENSION_LIMIT_RANGE'),
})

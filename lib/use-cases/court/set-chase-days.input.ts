import { z } from 'zod'
import { CHASE_ANSWER_DAYS } from '@/lib/domain/chase/chase-days'

const { least, most } = CHASE_ANSWER_DAYS

export const SetChaseDaysInput = z.strictObject({
  courtId: z.uuid('NOT_FOUND_ID'),
  /** Empty: the usual days. */
  days: z
    .string()
    .optional()
    .default('')
    .refine((days) => /^\d{0,2}$/.test(days), 'CHASE_DAYS_RANGE')
    .transform((days) => (days === '' ? null : Number(days)))
    .refine((days) => days === null || (days >= least && days <= most), 'CHASE_DAYS_RANGE'),
})

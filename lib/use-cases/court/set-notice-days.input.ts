import { z } from 'zod'
import { COURT_NOTICE_DAYS } from '@/lib/domain/deadline/court-notice-rule'

const { least, most } = COURT_NOTICE_DAYS

export const SetNoticeDaysInput = z.strictObject({
  courtId: z.uuid('NOT_FOUND_ID'),
  /** Empty: the court has no rule of its own. */
  days: z
    .string('REQUIRED')
    .regex(/^\d{0,2}$/, 'COURT_NOTICE_RANGE')
    .transform((days) => (days === '' ? null : Number(days)))
    .refine((days) => days === null || (days >= least && days <= most), 'COURT_NOTICE_RANGE'),
})

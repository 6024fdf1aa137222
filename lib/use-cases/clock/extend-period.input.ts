import { z } from 'zod'
import { MOST_EXTENSION_DAYS } from '@/lib/domain/deadline/extensions'
import { CaseId, OptionalNote, PartyConsents } from '@/lib/domain/case/input-atoms'

export const ExtendPeriodInput = z.strictObject({
  caseId: CaseId,
  days: z
    .string('EXTENSION_DAYS_RANGE')
    .regex(/^\d{1,3}$/, 'EXTENSION_DAYS_RANGE')
    .transform(Number)
    .refine((days) => days >= 1 && days <= MOST_EXTENSION_DAYS, 'EXTENSION_DAYS_RANGE'),
  consents: PartyConsents,
  note: OptionalNote,
})

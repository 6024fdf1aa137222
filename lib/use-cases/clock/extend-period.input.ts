import { z } from 'zod'
import { MAX_EXTENSION_DAYS } from '@/lib/domain/deadline/extensions'
import { CaseId, OptionalNote, PartyConsents } from '@/lib/domain/case/input-atoms'

export const ExtendPeriodInput = z.strictObject({
  caseId: CaseId,
  days: z.coerce
    .number('EXTENSION_DAYS_RANGE')
    .int('EXTENSION_DAYS_RANGE')
    .min(1, 'EXTENSION_DAYS_RANGE')
    .max(MAX_EXTENSION_DAYS.most, 'EXTENSION_DAYS_RANGE'),
  consents: PartyConsents,
  note: OptionalNote,
})

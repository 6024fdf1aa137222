import { z } from 'zod'
import { parseLocalDate } from '@/lib/domain/time/local-date'
import { CaseId, OptionalNote } from '@/lib/domain/case/input-atoms'

const Day = z.string('REQUIRED').transform((text, check) => {
  const day = parseLocalDate(text)
  if (!day) check.addIssue({ code: 'custom', message: 'MALFORMED' })
  return day!
})

export const CONSENT_WAYS = ['written', 'oral', 'online'] as const

export const AllowDisclosedInput = z.strictObject({
  caseId: CaseId,
  consents: z
    .array(z.strictObject({ partyId: z.uuid(), how: z.enum(CONSENT_WAYS, 'CHOOSE_ONE'), on: Day }))
    .max(100),
  note: OptionalNote,
})

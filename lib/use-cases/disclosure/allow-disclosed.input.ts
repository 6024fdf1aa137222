import { z } from 'zod'
import { CaseId, OptionalNote, PartyConsents } from '@/lib/domain/case/input-atoms'

export const AllowDisclosedInput = z.strictObject({
  caseId: CaseId,
  consents: PartyConsents,
  note: OptionalNote,
})

import { z } from 'zod'
import { CaseId, Day } from '@/lib/domain/case/input-atoms'
import { GUARDIAN_ENDS, GUARDIAN_RELATIONS } from '@/lib/domain/participant/guardian-limits'

export const AddGuardianInput = z.strictObject({
  caseId: CaseId,
  /** Chosen by the form, so that a form sent twice is one guardian. */
  guardianId: z.uuid('NOT_FOUND_ID'),
  partyId: z.uuid('CHOOSE_ONE'),
  name: z.string('REQUIRED').trim().min(2, 'TOO_SHORT').max(60, 'TOO_LONG'),
  relation: z.enum(GUARDIAN_RELATIONS, 'CHOOSE_ONE'),
  phone: z.string('REQUIRED').trim().min(1, 'REQUIRED').max(40, 'TOO_LONG'),
})

export const EndGuardianInput = z.strictObject({
  caseId: CaseId,
  guardianId: z.uuid('NOT_FOUND_ID'),
  on: Day,
  reason: z.enum(GUARDIAN_ENDS, 'CHOOSE_ONE'),
})

export const EndRepresentativeInput = z.strictObject({
  caseId: CaseId,
  representativeId: z.uuid('NOT_FOUND_ID'),
  reason: z.enum(GUARDIAN_ENDS, 'CHOOSE_ONE'),
})

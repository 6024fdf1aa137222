import { z } from 'zod'
import { CourtCodes } from '../court/set-up-atoms'

export const InviteInstitutionInput = z.strictObject({
  institutionId: z.uuid('NOT_FOUND_ID'),
  courts: CourtCodes,
})

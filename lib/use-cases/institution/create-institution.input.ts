import { z } from 'zod'
import { INSTITUTION_KINDS } from '@/lib/domain/institution/profile-rules'
import { CourtCodes, OptionalCode, OrganisationCode, OrganisationName } from '../court/set-up-atoms'

export const CreateInstitutionInput = z.strictObject({
  name: OrganisationName,
  code: OrganisationCode,
  kind: z.enum(INSTITUTION_KINDS, 'CHOOSE_ONE'),
  /** Code of the institution that it is a branch of; null: it is none. */
  parent: OptionalCode,
  /** Codes of the courts that invite it; without one, no case can come in. */
  courts: CourtCodes,
})

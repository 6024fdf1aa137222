import { z } from 'zod'
import { STAFF_ROLES } from '@/lib/domain/setup/staff-accounts'
import { OrganisationCode } from '../court/set-up-atoms'
import { Mobile, PersonName } from '../mediator/mediator-atoms'
import { HandoverField } from './handover.input'

const OptionalCode = z.preprocess(
  (value) => (value === '' ? undefined : value),
  OrganisationCode.optional().transform((code) => code ?? null),
)

export const CreateStaffAccountInput = z.strictObject({
  role: z.enum(STAFF_ROLES, 'CHOOSE_ONE'),
  name: PersonName,
  phone: Mobile,
  /** Code of the court or institution that the account works for, as its role needs. */
  court: OptionalCode,
  institution: OptionalCode,
  handover: HandoverField,
})

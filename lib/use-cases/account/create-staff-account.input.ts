import { z } from 'zod'
import { STAFF_ROLES } from '@/lib/domain/setup/staff-accounts'
import { OptionalCode } from '../court/set-up-atoms'
import { Mobile, PersonName } from '../mediator/mediator-atoms'
import { HandoverField } from './handover.input'

export const CreateStaffAccountInput = z.strictObject({
  role: z.enum(STAFF_ROLES, 'CHOOSE_ONE'),
  name: PersonName,
  phone: Mobile,
  /** Code of the court or institution that the account works for, as its role needs. */
  court: OptionalCode,
  institution: OptionalCode,
  handover: HandoverField,
})

import { z } from 'zod'
import { ReasonText } from '@/lib/domain/case/input-atoms'
import { STAFF_ROLES } from '@/lib/domain/setup/staff-accounts'
import { HandoverField } from '../account/handover.input'
import { Mobile, PersonName, Version } from '../mediator/mediator-atoms'

const AccountId = z.uuid('NOT_FOUND_ID')

export const CreateOwnStaffInput = z.strictObject({
  role: z.enum(STAFF_ROLES, 'CHOOSE_ONE'),
  name: PersonName,
  phone: Mobile,
  handover: HandoverField,
})
export const RenewOwnPasswordInput = z.strictObject({
  accountId: AccountId,
  version: Version,
  handover: HandoverField,
})
export const DisableOwnStaffInput = z.strictObject({ accountId: AccountId, reason: ReasonText })
export const EnableOwnStaffInput = z.strictObject({ accountId: AccountId })

import { z } from 'zod'
import { Version } from '../mediator/mediator-atoms'
import { HandoverField } from './handover.input'

export const RenewStaffPasswordInput = z.strictObject({
  accountId: z.uuid('NOT_FOUND_ID'),
  version: Version,
  handover: HandoverField,
})

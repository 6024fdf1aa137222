import { z } from 'zod'
import { Version } from '../mediator/mediator-atoms'

export const RenewStaffPasswordInput = z.strictObject({
  accountId: z.uuid('NOT_FOUND_ID'),
  version: Version,
})

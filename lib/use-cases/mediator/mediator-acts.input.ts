import { z } from 'zod'
import { OptionalDay } from './mediator-atoms'

export const ResetMediatorPasswordInput = z.strictObject({ mediatorId: z.uuid('NOT_FOUND_ID') })

export const SetLeaveInput = z.strictObject({
  mediatorId: z.uuid('NOT_FOUND_ID'),
  from: OptionalDay,
  to: OptionalDay,
  /** Takes the leave that stands away; the days are then left out. */
  cancel: z.literal('yes', 'MALFORMED').optional(),
})

import { z } from 'zod'
import { OptionalDay, Version } from './mediator-atoms'

/** `version`: as the page was opened with it; whoever asks twice, or after somebody else, is told so. */
export const ResetMediatorPasswordInput = z.strictObject({
  mediatorId: z.uuid('NOT_FOUND_ID'),
  version: Version,
})

export const SetLeaveInput = z.strictObject({
  mediatorId: z.uuid('NOT_FOUND_ID'),
  from: OptionalDay,
  to: OptionalDay,
  /** Takes the leave that stands away; the days are then left out. */
  cancel: z.literal('yes', 'MALFORMED').optional(),
})

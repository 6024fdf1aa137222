import { z } from 'zod'
import { HandoverField } from '../account/handover.input'
import { OptionalDay, Version } from './mediator-atoms'

/** `version`: as the page was opened with it; a second request, or a later one, is refused. */
export const ResetMediatorPasswordInput = z.strictObject({
  mediatorId: z.uuid('NOT_FOUND_ID'),
  version: Version,
  handover: HandoverField,
})

export const SetLeaveInput = z.strictObject({
  mediatorId: z.uuid('NOT_FOUND_ID'),
  from: OptionalDay,
  to: OptionalDay,
  /** Removes the present leave; the days are then omitted. */
  cancel: z.literal('yes', 'MALFORMED').optional(),
})

import { z } from 'zod'
import { PARAMETER_KEYS } from '../parameters/catalogue'
import { Day, Text } from './event-atoms'

/** Events of 参数 (docs/decisions/0167-parameters.md, 0174). */
export const PARAMETER_EVENT_SHAPES = {
  'parameter.set': z.strictObject({
    key: z.enum(PARAMETER_KEYS),
    no: z.int(),
    before: z.int(),
    // None: the court follows the installation again.
    after: z.int().nullable(),
    from: Day,
    reason: Text,
    // The court whose own value it is, and who proposed what was confirmed.
    court: Text.optional(),
    proposedBy: Text.optional(),
  }),
  'parameter.withdrawn': z.strictObject({
    key: z.enum(PARAMETER_KEYS),
    no: z.int(),
    value: z.int().nullable(),
    from: Day,
    court: Text.nullable(),
  }),
} as const

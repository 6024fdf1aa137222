import { z } from 'zod'
import { Day, Id, Text } from './event-atoms'

/**
 * Events of 审阅任务, in the court's chain: who, how many cases, which term. The looks themselves are
 * in the chains of the cases.
 */
export const INSPECTION_EVENT_SHAPES = {
  'review.assigned': z.strictObject({
    assignmentId: Id,
    reviewer: Text,
    cases: z.int().min(1),
    opensNumbers: z.boolean(),
    startsOn: Day,
    endsOn: Day,
    purpose: Text,
  }),
  'review.ended': z.strictObject({ assignmentId: Id, reviewer: Text }),
} as const

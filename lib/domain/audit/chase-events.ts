import { z } from 'zod'
import { CHASE_ESCALATIONS, CHASE_NODES, CHASE_REASONS } from '../chase/chase'
import { Day, Id, Text } from './event-atoms'

const CHASE = { chaseId: Id, node: z.enum(CHASE_NODES) }

/**
 * 督办: codes, days and digests; the words are in court_chases and chase_answers. That it ends
 * follows from the move of the case.
 */
export const CHASE_EVENT_SHAPES = {
  'chase.sent': z.strictObject({
    ...CHASE,
    institution: Text,
    mediator: Text.nullable(),
    dueOn: Day,
    answerDueOn: Day,
    /** The note, by its digest; null where there is none. */
    digest: Text.nullable(),
    /** The earlier one that ended with it. */
    repeats: Id.nullable(),
  }),
  'chase.read': z.strictObject(CHASE),
  'chase.answered': z.strictObject({
    ...CHASE,
    reason: z.enum(CHASE_REASONS),
    expectedOn: Day,
    digest: Text,
  }),
  'chase.escalated': z.strictObject({ ...CHASE, why: z.enum(CHASE_ESCALATIONS) }),
} as const

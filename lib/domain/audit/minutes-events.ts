import { z } from 'zod'
import { ANSWER_WAYS, MINUTES_ANSWERS } from '../minutes/decide-answer'
import { Day, Id, Text } from './event-atoms'

const Minutes = { minutesId: Id, minutesNo: z.int() } as const
const Meeting = { meetingId: Id, meetingNo: z.int() } as const
/** The last day of a mediation period that had run out by then. */
const lapsedOn = Day.optional()

/**
 * 调解笔录. A court reads events: what was said, or objected to, is in none. A submission carries the
 * SHA-256 of its text.
 */
export const MINUTES_EVENT_SHAPES = {
  'minutes.opened': z.strictObject({ ...Minutes, ...Meeting, lapsedOn }),
  'minutes.supplemented': z.strictObject({
    ...Minutes,
    ...Meeting,
    supplementedId: Id,
    supplementedNo: z.int(),
    lapsedOn,
  }),
  'minutes.submitted': z.strictObject({
    ...Minutes,
    version: z.int(),
    entries: z.int(),
    sha256: Text,
    to: Text,
    lapsedOn,
  }),
  'minutes.answered': z.strictObject({
    ...Minutes,
    version: z.int(),
    personId: Id,
    person: Text,
    answer: z.enum(MINUTES_ANSWERS),
    how: z.enum(ANSWER_WAYS),
    on: Day,
    complete: z.boolean(),
  }),
  'minutes.reopened': z.strictObject({ ...Minutes, version: z.int() }),
} as const

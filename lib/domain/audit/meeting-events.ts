import { z } from 'zod'
import { MEETING_FORMS } from '../meeting/meeting'
import { UNAVAILABLE_ANSWERS } from '../meeting/unavailable'
import { Day, Id, Text } from './event-atoms'

const Instant = z.iso.datetime()
const Plan = {
  form: z.enum(MEETING_FORMS),
  startsAt: Instant,
  endsAt: Instant,
  place: Text.nullable(),
} as const
const No = z.int().min(1)
const Names = z.array(Text).max(400)

/** Events of the meetings of a case, and of the days on which a party cannot come. */
export const MEETING_EVENT_SHAPES = {
  'meeting.scheduled': z.strictObject({ no: No, ...Plan }),
  'meeting.moved': z.strictObject({
    no: No,
    ...Plan,
    before: z.strictObject(Plan),
    reason: Text,
  }),
  'meeting.cancelled': z.strictObject({ no: No, startsAt: Instant, reason: Text }),
  'meeting.held': z.strictObject({
    no: No,
    form: z.enum(MEETING_FORMS),
    heldFrom: Instant,
    heldTo: Instant,
    place: Text.nullable(),
    present: Names,
    late: Names,
    absent: Names,
  }),
  'party.unavailable-marked': z.strictObject({
    partyId: Id,
    party: Text,
    answer: z.enum(UNAVAILABLE_ANSWERS),
    from: Day,
    to: Day,
    note: Text.nullable(),
  }),
} as const

import { z } from 'zod'
import { CONFERENCE_FORMS, END_REASONS } from '../conference/conference'
import { Text } from './event-atoms'

const No = z.int().min(1)

/**
 * 视频会议室: that it was opened, changed its form and ended; never who said what. `no`: of the meeting.
 * The log of a conference stays in its own table; its end keeps the digest.
 */
export const CONFERENCE_EVENT_SHAPES = {
  'conference.opened': z.strictObject({ no: No }),
  'conference.form-changed': z.strictObject({
    no: No,
    from: z.enum(CONFERENCE_FORMS),
    to: z.enum(CONFERENCE_FORMS),
  }),
  'conference.ended': z.strictObject({
    no: No,
    reason: z.enum(END_REASONS),
    /** null: it was never opened. */
    openedAt: z.iso.datetime().nullable(),
    marks: z.int().min(1),
    digest: Text,
  }),
} as const

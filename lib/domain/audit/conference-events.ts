import { z } from 'zod'
import { CONFERENCE_FORMS, END_REASONS } from '../conference/conference'
import { Id, Text } from './event-atoms'

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
  /** 请法官指导. `no`: of the meeting. The question and the reason stay in their own table. */
  'guidance.requested': z.strictObject({ requestId: Id, no: No, digest: Text }),
  'guidance.accepted': z.strictObject({ requestId: Id, no: No, until: z.iso.datetime() }),
  'guidance.declined': z.strictObject({ requestId: Id, no: No, digest: Text }),
  /** Taken back, or after a judge came. */
  'guidance.ended': z.strictObject({ requestId: Id, no: No, wasAccepted: z.boolean() }),
} as const

import { z } from 'zod'
import { Day, Id, Text } from '../audit/event-atoms'
import { CASE_NOTICE_KINDS, NoticeRecipients } from '../notice/case-notices'

/** What the outbox can hold, with the payload of each kind of job. It is stored until it was done. */
export const JOB_SHAPES = {
  /** A notice goes into the inboxes of its recipients; `at`: the moment of the act. */
  notice: z.strictObject({
    caseId: Id,
    caseNo: Text,
    to: NoticeRecipients,
    kind: z.enum(CASE_NOTICE_KINDS),
    facts: z.record(z.string(), z.unknown()),
    at: z.iso.datetime(),
  }),
  /** The moment of a call back has come. */
  callback: z.strictObject({ contactId: Id }),
  /** The warnings of a day, on behind the case `after`. */
  deadlines: z.strictObject({ day: Day, after: Id.nullable() }),
} as const

export type JobKind = keyof typeof JOB_SHAPES
export type JobPayload<K extends JobKind> = z.infer<(typeof JOB_SHAPES)[K]>
export const JOB_KINDS = Object.keys(JOB_SHAPES) as JobKind[]

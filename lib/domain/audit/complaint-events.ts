import { z } from 'zod'
import { COMPLAINT_OFFICES, COMPLAINT_SUBJECTS } from '../complaint/complaint'
import {
  COMPLAINT_GROUNDS,
  COMPLAINT_MEASURES,
  COMPLAINT_RESULTS,
} from '../complaint/complaint-limits'
import { Day, Id, Text } from './event-atoms'

/**
 * `office`: who has the complaint then, which decides who reads the event (heyi_is_of_complaint,
 * heyi_is_internal).
 */
const COMPLAINT = { complaintId: Id, office: z.enum(COMPLAINT_OFFICES) }

/**
 * 投诉: never a word of it, nor whom it is about. No mediator reads these in the record of a case.
 */
export const COMPLAINT_EVENT_SHAPES = {
  'complaint.filed': z.strictObject({
    ...COMPLAINT,
    about: z.enum(COMPLAINT_SUBJECTS),
    ground: z.enum(COMPLAINT_GROUNDS),
    digest: Text,
  }),
  'complaint.taken-to-court': z.strictObject({ ...COMPLAINT, digest: Text }),
  'complaint.withdrawn': z.strictObject(COMPLAINT),
  'complaint.answered': z.strictObject({
    ...COMPLAINT,
    result: z.enum(COMPLAINT_RESULTS),
    /** Of the court, where it found the complaint founded; earlier events have none. */
    measure: z.enum(COMPLAINT_MEASURES).nullish(),
    isShown: z.boolean(),
    digest: Text,
  }),
  /** 陈述申辩: until when; and that it was used. */
  'complaint.hearing-opened': z.strictObject({ ...COMPLAINT, dueOn: Day, digest: Text }),
  'complaint.heard': z.strictObject({ ...COMPLAINT, digest: Text }),
  'complaint.opened': z.strictObject(COMPLAINT),
} as const

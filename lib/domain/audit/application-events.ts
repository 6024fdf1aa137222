import { z } from 'zod'
import { APPLICATION_GROUNDS } from '../application/application'
import { AUTHORITIES } from '../case/vocabulary'
import { CONSULTATION_FIELDS } from '../consultation/fields'
import { Day, Id, Text } from './event-atoms'

const APPLICATION = { applicationId: Id }

/** Events of 在线申请 with the institution: codes and days, never a word of the dispute. */
export const APPLICATION_EVENT_SHAPES = {
  'application.submitted': z.strictObject({
    ...APPLICATION,
    field: z.enum(CONSULTATION_FIELDS),
    answerDueOn: Day,
    materials: z.int(),
    /** Somebody else wrote it for the applicant. */
    isByOther: z.boolean(),
    /** An agent applied for the applicant. */
    isByAgent: z.literal(true).optional(),
  }),
  'application.withdrawn': z.strictObject(APPLICATION),
  'application.accepted': z.strictObject({
    ...APPLICATION,
    caseNo: Text,
    court: Text,
    /** Of the agent who applied, as the institution confirmed it. */
    authority: z.enum(AUTHORITIES).optional(),
  }),
  'application.declined': z.strictObject({ ...APPLICATION, ground: z.enum(APPLICATION_GROUNDS) }),
  'application.opened': z.strictObject(APPLICATION),
  'application.material-opened': z.strictObject({ ...APPLICATION, materialId: Id, sha256: Text }),
} as const

import { z } from 'zod'
import { CaseId, Day, OptionalNote } from '@/lib/domain/case/input-atoms'
import {
  SERVED_DOCUMENTS,
  SERVICE_RESULTS,
  SERVICE_WAYS,
  type ServedSubject,
} from '@/lib/domain/delivery/services'

/** `agreement`, or `meeting_notice:` and the id of the meeting. */
const Subject = z
  .string('CHOOSE_ONE')
  .min(1, 'CHOOSE_ONE')
  .max(80, 'NOT_AN_OPTION')
  .transform((text, check): ServedSubject => {
    const [name, id, ...more] = text.split(':')
    const document = SERVED_DOCUMENTS.find((each) => each === name)
    const meetingId = id === undefined ? null : z.uuid().safeParse(id).data
    if (document && meetingId !== undefined && more.length === 0) return { document, meetingId }
    check.addIssue({ code: 'custom', message: 'NOT_AN_OPTION' })
    return z.NEVER
  })

export const RecordServiceInput = z.strictObject({
  caseId: CaseId,
  partyId: z.uuid('CHOOSE_ONE'),
  subject: Subject,
  way: z.enum(SERVICE_WAYS, 'CHOOSE_ONE'),
  result: z.enum(SERVICE_RESULTS, 'CHOOSE_ONE'),
  on: Day,
  note: OptionalNote,
})

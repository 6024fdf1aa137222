import { z } from 'zod'
import { CaseId, ReasonText } from '@/lib/domain/case/input-atoms'
import { GUIDANCE_MINUTES } from '@/lib/domain/guidance/guidance'

const Id = z.uuid('NOT_FOUND_ID')

/** The id is of the form: sent twice it is one request. */
export const AskGuidanceInput = z.strictObject({
  caseId: CaseId,
  meetingId: Id,
  requestId: Id,
  question: ReasonText,
})

export const EndGuidanceInput = z.strictObject({ caseId: CaseId, meetingId: Id, requestId: Id })

export const AcceptGuidanceInput = z.strictObject({
  requestId: Id,
  minutes: z.enum(GUIDANCE_MINUTES, 'CHOOSE_ONE'),
})

export const DeclineGuidanceInput = z.strictObject({ requestId: Id, reason: ReasonText })

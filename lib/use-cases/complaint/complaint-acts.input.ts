import { z } from 'zod'
import { CaseId, plainLineEnds } from '@/lib/domain/case/input-atoms'
import { COMPLAINT_OFFICES, COMPLAINT_SUBJECTS } from '@/lib/domain/complaint/complaint'
import {
  COMPLAINT_AT_MOST,
  COMPLAINT_GROUNDS,
  COMPLAINT_MEASURES,
  COMPLAINT_RESULTS,
} from '@/lib/domain/complaint/complaint-limits'
import { isPlainParagraph } from '@/lib/domain/text/plain-text'

const Id = z.uuid('NOT_FOUND_ID')
const Paragraph = z
  .string('REQUIRED')
  .overwrite(plainLineEnds)
  .trim()
  .max(COMPLAINT_AT_MOST, 'TOO_LONG')
  .refine(isPlainParagraph, 'TEXT_CONTROL')
const Words = Paragraph.min(1, 'REQUIRED').min(5, 'NOTE_TOO_SHORT')

export const FileComplaintInput = z.strictObject({
  caseId: CaseId,
  /** Chosen by the form, so that a form sent twice is one complaint. */
  complaintId: Id,
  partyId: z.uuid('CHOOSE_ONE'),
  about: z.enum(COMPLAINT_SUBJECTS, 'CHOOSE_ONE'),
  mediatorId: z.preprocess((value) => value || null, z.uuid('CHOOSE_ONE').nullable()),
  office: z.enum(COMPLAINT_OFFICES, 'CHOOSE_ONE'),
  ground: z.enum(COMPLAINT_GROUNDS, 'CHOOSE_ONE'),
  words: Words,
})

export const TakeToCourtInput = z.strictObject({
  caseId: CaseId,
  complaintId: Id,
  words: Paragraph.optional().transform((text) => text ?? ''),
})

export const WithdrawComplaintInput = z.strictObject({ caseId: CaseId, complaintId: Id })

/** What the court orders; of an unfounded complaint nothing. */
const Measure = z.preprocess(
  (value) => value || null,
  z.enum(COMPLAINT_MEASURES, 'CHOOSE_ONE').nullable(),
)

export const OpenHearingInput = z.strictObject({
  complaintId: Id,
  words: Words,
  days: z.coerce.number('HEARING_DAYS').int('HEARING_DAYS'),
})

export const StateInput = z.strictObject({ complaintId: Id, statement: Words })

const ANSWER = {
  complaintId: Id,
  result: z.enum(COMPLAINT_RESULTS, 'CHOOSE_ONE'),
  words: Words,
  /** Of a complaint about an institution there is no such choice. */
  shown: z
    .enum(['yes', 'no'], 'CHOOSE_ONE')
    .optional()
    .transform((choice) => choice === 'yes'),
} as const

export const AnswerComplaintInput = z.strictObject(ANSWER)
export const AnswerAsCourtInput = z.strictObject({ ...ANSWER, measure: Measure })

import { z } from 'zod'
import { CaseId, Day, ReasonText, plainLineEnds } from '@/lib/domain/case/input-atoms'
import {
  CORRECTION_FILE_KINDS,
  CORRECTION_FILES_AT_MOST,
} from '@/lib/domain/confirmation/correction-files'
import { DISMISSAL_GROUNDS, REFUSAL_GROUNDS } from '@/lib/domain/confirmation/confirmation-status'
import { isPlainParagraph } from '@/lib/domain/text/plain-text'
import { CONFIRMATION_NUMBER } from '@/lib/labels/zh-CN/confirmation-number'

const Id = z.uuid('NOT_FOUND_ID')
/** Of a choice that not every decision has: a form sends it empty. */
const optional = <T extends z.ZodType>(schema: T) =>
  z.preprocess((value) => value || undefined, schema.optional())

const Words = z
  .string('REQUIRED')
  .overwrite(plainLineEnds)
  .trim()
  .min(1, 'REQUIRED')
  .max(2000, 'TOO_LONG')
  .refine(isPlainParagraph, 'TEXT_CONTROL')

export const AgreeInput = z.strictObject({
  caseId: CaseId,
  partyId: z.uuid('CHOOSE_ONE'),
  promise: z
    .literal('on')
    .optional()
    .transform((value) => value === 'on'),
  /** Of the request, never of the form. */
  device: z.string().max(200).nullish(),
})

export const WithdrawInput = z.strictObject({ caseId: CaseId, confirmationId: Id })

export const CorrectInput = z.strictObject({
  caseId: CaseId,
  confirmationId: Id,
  words: Words,
  /** Papers of the sender that wait and are left out: one tick is a string, several a list. */
  without: z.preprocess(
    (value) => (value === undefined ? [] : Array.isArray(value) ? value : [value]),
    z.array(z.uuid('NOT_AN_OPTION')).max(CORRECTION_FILES_AT_MOST, 'TOO_LONG'),
  ),
})

export const AnnounceCorrectionFileInput = z.strictObject({ caseId: CaseId, confirmationId: Id })

const HASH = /^[0-9a-f]{64}$/
/** A checked and stored paper. */
export const AttachCorrectionInput = z.strictObject({
  caseId: CaseId,
  confirmationId: Id,
  kind: z.enum(CORRECTION_FILE_KINDS, 'CHOOSE_ONE'),
  fileName: z.string().max(205, 'TOO_LONG'),
  mediaType: z.string().max(100, 'TOO_LONG'),
  size: z.int().min(1),
  sha256: z.string().regex(HASH),
  storageKey: z.string().regex(HASH),
})

/** The number of the court's case, with brackets of either width. */
export const AcceptInput = z.strictObject({
  confirmationId: Id,
  number: z
    .string('REQUIRED')
    .trim()
    .overwrite((text) => text.normalize('NFKC').replace(/\s/g, ''))
    .min(1, 'REQUIRED')
    .regex(CONFIRMATION_NUMBER, 'CONFIRMATION_NUMBER'),
})

export const RequestCorrectionInput = z.strictObject({
  confirmationId: Id,
  /** One point to a line. */
  points: Words,
  dueOn: Day,
})

export const RefuseInput = z.strictObject({
  confirmationId: Id,
  refusalGround: z.enum(REFUSAL_GROUNDS, 'CHOOSE_ONE'),
  reason: ReasonText,
})

export const RuleInput = z.strictObject({
  confirmationId: Id,
  ruling: z.enum(['confirm', 'dismiss'], 'CHOOSE_ONE'),
  dismissalGround: optional(z.enum(DISMISSAL_GROUNDS, 'CHOOSE_ONE')),
  refusalGround: optional(z.enum(REFUSAL_GROUNDS, 'CHOOSE_ONE')),
  reason: optional(ReasonText),
})

export const AnswerWithdrawalInput = z.strictObject({
  confirmationId: Id,
  answer: z.enum(['permit', 'refuse'], 'CHOOSE_ONE'),
  reason: optional(ReasonText),
})

export const DeemWithdrawnInput = z.strictObject({ confirmationId: Id, reason: ReasonText })

import { z } from 'zod'
import { CaseId, Day, ReasonText, plainLineEnds } from '@/lib/domain/case/input-atoms'
import {
  CORRECTION_FILE_KINDS,
  CORRECTION_FILES_AT_MOST,
} from '@/lib/domain/confirmation/correction-files'
import { CORRECTION_CODES, type CorrectionItem } from '@/lib/domain/confirmation/correction-items'
import { DISMISSAL_GROUNDS, REFUSAL_GROUNDS } from '@/lib/domain/confirmation/confirmation-status'
import { isPlainParagraph } from '@/lib/domain/text/plain-text'
import { READING_WAYS } from '@/lib/domain/signature/signature'
import { CONFIRMATION_NUMBER } from '@/lib/labels/zh-CN/confirmation-number'
import { DrawingText, Hash, OptionalLine } from '../document/sign-document.input'

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
  /** Of the text of the application that the page showed. */
  seen: Hash,
  drawing: DrawingText,
  read: z.enum(READING_WAYS, 'CHOOSE_ONE').default('self'),
  helper: OptionalLine(50),
  agreed: z.literal('on').optional(),
  readToEnd: z.literal('on').optional(),
  /** Of the request, never of the form. */
  device: OptionalLine(200),
  address: OptionalLine(100),
})
export type AgreeInput = z.output<typeof AgreeInput>

export const WithdrawInput = z.strictObject({ caseId: CaseId, confirmationId: Id })

/** The answer to a correction or a supplement. */
export const AnswerOrderInput = z.strictObject({
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

/** A checked and stored paper. */
export const AttachCorrectionInput = z.strictObject({
  caseId: CaseId,
  confirmationId: Id,
  kind: z.enum(CORRECTION_FILE_KINDS, 'CHOOSE_ONE'),
  fileName: z.string().max(205, 'TOO_LONG'),
  mediaType: z.string().max(100, 'TOO_LONG'),
  size: z.int().min(1),
  sha256: Hash,
  storageKey: Hash,
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

/** A listed item as a form sends it: its code, a bar, its words. */
const Item = z
  .string()
  .trim()
  .max(600, 'TOO_LONG')
  .refine(isPlainParagraph, 'TEXT_CONTROL')
  .transform((text, check): CorrectionItem => {
    const [, typed = '', words = ''] = /^([a-z_]+)\|([^\n]+)$/.exec(text) ?? []
    const code = CORRECTION_CODES.find((each) => each === typed)
    if (!code) check.addIssue({ code: 'custom', message: 'NOT_AN_OPTION' })
    return { code: code ?? 'other', words: words.trim() }
  })

const LISTED = {
  confirmationId: Id,
  items: z
    .preprocess(
      (value) => (value === undefined || Array.isArray(value) ? value : [value]),
      z.array(Item).max(40),
    )
    .optional()
    .transform((items) => items ?? []),
  /** Further items, one to a line. */
  points: optional(Words),
  dueOn: Day,
} as const

type Listed = {
  readonly items: readonly CorrectionItem[]
  readonly points?: string | undefined
}

/** Chosen items and typed lines are one list, which is not empty. */
function listItems<T extends Listed>({ items, points, ...rest }: T, check: z.core.$RefinementCtx) {
  const lines = (points ?? '').split('\n').flatMap((line) => line.trim() || [])
  const all = [...items, ...lines.map((words) => ({ code: 'other' as const, words }))]
  const isLong = all.reduce((sum, { words }) => sum + words.length + 1, 0) > 2000
  if (all.length === 0 || isLong)
    check.addIssue({
      code: 'custom',
      path: ['points'],
      message: isLong ? 'TOO_LONG' : 'ITEMS_MISSING',
    })
  return { ...rest, items: all }
}

/** A correction or a supplement that the court orders. */
export const OrderInput = z.strictObject(LISTED).transform(listItems)

export const RequestPostponementInput = z.strictObject({
  caseId: CaseId,
  confirmationId: Id,
  dueOn: Day,
  reason: ReasonText,
})

export const PostponeInput = z.strictObject({
  confirmationId: Id,
  answer: z.enum(['postpone', 'refuse'], 'CHOOSE_ONE'),
  /** Of a postponement. */
  dueOn: optional(Day),
  reason: ReasonText,
  /** The revision that was on the page. */
  seen: z.coerce.number().int().min(1),
})

const Days = z.string('REVIEW_DAYS_INVALID').regex(/^\d{1,3}$/, 'REVIEW_DAYS_INVALID')

export const RequestExtensionInput = z.strictObject({
  confirmationId: Id,
  extraDays: Days.transform(Number),
  reason: ReasonText,
})

export const AnswerExtensionInput = z.strictObject({
  confirmationId: Id,
  answer: z.enum(['approve', 'refuse'], 'CHOOSE_ONE'),
  reason: optional(ReasonText),
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
  /** The revision that was on the page: a ruling on what someone has changed since is refused. */
  seen: optional(z.coerce.number().int().min(1)),
  /** How many supplementary agreements the clauses on the page were read with. */
  seenSupplements: z.coerce.number().int().min(0).optional(),
})

export const AnswerWithdrawalInput = z.strictObject({
  confirmationId: Id,
  answer: z.enum(['permit', 'refuse'], 'CHOOSE_ONE'),
  reason: optional(ReasonText),
})

export const DeemWithdrawnInput = z.strictObject({ confirmationId: Id, reason: ReasonText })

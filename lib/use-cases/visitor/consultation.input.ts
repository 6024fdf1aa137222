import { z } from 'zod'
import { RATINGS, WORDS } from '@/lib/domain/consultation/consultation'
import { CONSULTATION_FIELDS } from '@/lib/domain/consultation/fields'
import { isPlainParagraph } from '@/lib/domain/text/plain-text'
import { Mobile, optionalParagraph } from '../mediator/mediator-atoms'

/** A question: long enough to be one. */
const QuestionWords = z
  .string('REQUIRED')
  .trim()
  .min(1, 'REQUIRED')
  .min(WORDS.least, 'QUESTION_TOO_SHORT')
  .max(WORDS.most, 'TOO_LONG')
  .refine(isPlainParagraph, 'TEXT_CONTROL')

/** Digits as people type them: full width, with spaces or hyphens. */
const digits = (count: number, code: string) =>
  z
    .string('REQUIRED')
    .max(40, code)
    .transform((text) => text.normalize('NFKC').replace(/[\s-]/g, ''))
    .refine((text) => new RegExp(`^\\d{${count}}$`).test(text), code)

export const SubmitConsultationInput = z.strictObject({
  institutionId: z.uuid('CHOOSE_ONE'),
  field: z.enum(CONSULTATION_FIELDS, 'CHOOSE_ONE'),
  words: QuestionWords,
  phone: Mobile,
})

export const OpenConsultationInput = z.strictObject({
  code: digits(8, 'CONSULTATION_CODE_FORMAT'),
  tail: digits(4, 'TAIL_FORMAT'),
})

export const ContinueConsultationInput = z.strictObject({ words: QuestionWords })

export const CloseConsultationInput = z.strictObject({
  rating: z
    .enum(RATINGS, 'CHOOSE_ONE')
    .nullish()
    .transform((rating) => rating ?? null),
  words: optionalParagraph(300),
})

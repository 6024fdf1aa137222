import { z } from 'zod'
import { isPlainLine, isPlainParagraph } from '@/lib/domain/text/plain-text'
import { parseLocalDate, type LocalDate } from '@/lib/domain/time/local-date'
import { parseReferralMoment } from '@/lib/domain/referral/referral-moment'

// Atoms of the integration API's body. Messages are codes; their sentences stand in
// lib/labels/zh-CN/referral-field.ts.

/** Left out, of the wrong type, and unknown are three mistakes. */
export const missingOrWrong = {
  error: (issue: z.core.$ZodRawIssue): string => {
    if (issue.code === 'unrecognized_keys') return 'UNKNOWN_FIELD'
    return issue.input === undefined ? 'REQUIRED' : 'WRONG_TYPE'
  },
}

/** One line of text of at most `max` characters. */
export const line = (max: number) =>
  z
    .string(missingOrWrong)
    .trim()
    .min(1, 'REQUIRED')
    .max(max, 'TOO_LONG')
    .refine(isPlainLine, 'TEXT_CONTROL')

/** Text of several lines. */
export const paragraph = (max: number) =>
  z
    .string(missingOrWrong)
    .trim()
    .min(1, 'REQUIRED')
    .max(max, 'TOO_LONG')
    .refine(isPlainParagraph, 'TEXT_CONTROL')

/** A text that may be left out, null or empty: systems differ in how they say nothing. */
export const optionalLine = (max: number) =>
  z
    .string(missingOrWrong)
    .trim()
    .max(max, 'TOO_LONG')
    .refine(isPlainLine, 'TEXT_CONTROL')
    .nullish()
    .transform((text) => text || null)

export const optionalParagraph = (max: number) =>
  z
    .string(missingOrWrong)
    .trim()
    .max(max, 'TOO_LONG')
    .refine(isPlainParagraph, 'TEXT_CONTROL')
    .nullish()
    .transform((text) => text || null)

/** A word of a vocabulary, by its code or by its Chinese name. */
export function codeOrWord<const C extends string>(words: Readonly<Record<C, string>>) {
  const codes = new Map<string, C>()
  for (const [code, word] of Object.entries<string>(words)) {
    codes.set(code, code as C)
    codes.set(word, code as C)
  }
  const options = [...codes.keys()]
  return z
    .enum(options as [string, ...string[]], {
      error: (issue) => (issue.input === undefined ? 'REQUIRED' : 'NOT_AN_OPTION'),
    })
    .transform((word): C => codes.get(word)!)
}

/** A day that may be left out. */
export const optionalDay = z
  .string(missingOrWrong)
  .refine((text) => text === '' || parseLocalDate(text) !== null, 'DAY_FORMAT')
  .nullish()
  .transform((text): LocalDate | null => (text ? parseLocalDate(text) : null))

const momentText = z.string(missingOrWrong).max(40, 'MOMENT_FORMAT')
const isMoment = (text: string) => parseReferralMoment(text) !== null

/** A day or an instant with its offset. */
export const moment = momentText
  .refine(isMoment, 'MOMENT_FORMAT')
  .transform((text) => parseReferralMoment(text)!)

export const optionalMoment = momentText
  .refine((text) => text === '' || isMoment(text), 'MOMENT_FORMAT')
  .nullish()
  .transform((text) => (text ? parseReferralMoment(text) : null))

import { z } from 'zod'
import { WORDS } from '@/lib/domain/consultation/consultation'
import { isPlainParagraph } from '@/lib/domain/text/plain-text'
import { Version } from '../mediator/mediator-atoms'

const ReplyWords = z
  .string('REQUIRED')
  .trim()
  .min(1, 'REQUIRED')
  .min(WORDS.least, 'NOTE_TOO_SHORT')
  .max(WORDS.most, 'TOO_LONG')
  .refine(isPlainParagraph, 'TEXT_CONTROL')

const ONE = { consultationId: z.uuid('NOT_FOUND_ID'), version: Version } as const

export const AnswerConsultationInput = z.strictObject({ ...ONE, words: ReplyWords })

export const ReferConsultationInput = z.strictObject({
  ...ONE,
  words: ReplyWords,
  /** Another institution of the roster; none where the matter is for somebody else. */
  institutionId: z.preprocess((value) => value || null, z.uuid('NOT_AN_OPTION').nullable()),
})

import { z } from 'zod'
import { CaseId, Day, plainLineEnds } from '@/lib/domain/case/input-atoms'
import { CHASE_NODES, CHASE_REASONS } from '@/lib/domain/chase/chase'
import { CHASE_ANSWER_AT_MOST } from '@/lib/domain/chase/decide-answer-chase'
import { CHASE_NOTE_AT_MOST } from '@/lib/domain/chase/decide-chase'
import { isPlainParagraph } from '@/lib/domain/text/plain-text'

const Id = z.uuid('NOT_FOUND_ID')

const Paragraph = (atMost: number) =>
  z
    .string('REQUIRED')
    .overwrite(plainLineEnds)
    .trim()
    .max(atMost, 'TOO_LONG')
    .refine(isPlainParagraph, 'TEXT_CONTROL')

export const ChaseCaseInput = z.strictObject({
  caseId: CaseId,
  /** Chosen by the form, so that a form sent twice is one 催办. */
  chaseId: Id,
  /** The point that the form showed; absent: the most pressing one. */
  node: z.enum(CHASE_NODES, 'CHOOSE_ONE').optional(),
  note: Paragraph(CHASE_NOTE_AT_MOST)
    .optional()
    .transform((text) => text || null),
})

export const AnswerChaseInput = z.strictObject({
  caseId: CaseId,
  chaseId: Id,
  reason: z.enum(CHASE_REASONS, 'CHOOSE_ONE'),
  words: Paragraph(CHASE_ANSWER_AT_MOST).min(1, 'REQUIRED').min(5, 'NOTE_TOO_SHORT'),
  expectedOn: Day,
})

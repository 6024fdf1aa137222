import { z } from 'zod'
import { CaseId, ReasonText } from '@/lib/domain/case/input-atoms'

const Id = z.uuid('NOT_FOUND_ID')

export const OpenChoiceInput = z.strictObject({
  caseId: CaseId,
  /** Chosen by the form, so that a form sent twice opens one choice. */
  choiceId: Id,
})

/** One of the three places; empty where no one is named. */
const Wish = z
  .union([z.literal(''), z.uuid('NOT_AN_OPTION')], 'NOT_AN_OPTION')
  .optional()
  .transform((id) => id || null)

export const AnswerChoiceInput = z.strictObject({
  caseId: CaseId,
  partyId: z.uuid('CHOOSE_ONE'),
  reply: z.enum(['named', 'institution', 'withdrawn'], 'CHOOSE_ONE'),
  wish1: Wish,
  wish2: Wish,
  wish3: Wish,
  /** The revision of the own answer that the page showed. */
  revision: z.coerce
    .number('MALFORMED')
    .int('MALFORMED')
    .min(0, 'MALFORMED')
    .max(9999, 'MALFORMED'),
})

export const EndChoiceInput = z.strictObject({ caseId: CaseId, reason: ReasonText })

import { z } from 'zod'
import { OUTCOMES } from '@/lib/domain/case/vocabulary'
import { CLOSING_ACCOUNT_LEAST, CLOSING_TEXT_MOST } from '@/lib/domain/case/closing-texts'
import { STATEMENT_WAYS } from '@/lib/domain/case/closing-statement'
import { CaseId, Day } from '@/lib/domain/case/input-atoms'

/** What parties declared by word; which ground needs it is the rule's matter. */
const StatementFields = {
  // A form sends one ticked box as a string and several as a list.
  statedBy: z
    .union(
      [z.uuid('NOT_AN_OPTION').transform((id) => [id]), z.array(z.uuid('NOT_AN_OPTION')).max(100)],
      'NOT_AN_OPTION',
    )
    .optional()
    .transform((ids) => [...new Set(ids)]),
  statedOn: Day.nullish().transform((day) => day ?? null),
  statedHow: z
    .enum(STATEMENT_WAYS, 'CHOOSE_ONE')
    .nullish()
    .transform((way) => way ?? null),
}

const LongText = z
  .string()
  .trim()
  .max(CLOSING_TEXT_MOST, 'TOO_LONG')
  .optional()
  .transform((text) => text || null)

/** The four texts of a closing (在线调解规则 第21条). */
export const ClosingTexts = {
  account: z
    .string('REQUIRED')
    .trim()
    .min(CLOSING_ACCOUNT_LEAST, 'REASON_TOO_SHORT')
    .max(CLOSING_TEXT_MOST, 'TOO_LONG'),
  failureReason: LongText,
  costRaising: LongText,
  courtNotes: LongText,
}

export const CloseCaseInput = z.strictObject({
  caseId: CaseId,
  outcome: z.enum(OUTCOMES, 'CHOOSE_ONE'),
  ...ClosingTexts,
  ...StatementFields,
})

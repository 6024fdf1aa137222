import { z } from 'zod'
import { CaseId, Day, ReasonText } from '@/lib/domain/case/input-atoms'
import { FACT_ANSWERS, FACT_WAYS, FACTS_AT_ONCE } from '@/lib/domain/fact/undisputed-facts'

const FactId = z.uuid('NOT_FOUND_ID')

export const RecordFactInput = z.strictObject({
  caseId: CaseId,
  factId: FactId,
  text: z.string('FACT_TOO_SHORT').trim().min(5, 'FACT_TOO_SHORT').max(1000, 'TOO_LONG'),
  correctsId: z
    .union([z.literal(''), FactId])
    .optional()
    .transform((id) => id || null),
  /** It is put to the parties, who answer on their own phones too. */
  put: z.literal('on').optional(),
})

export const ConfirmFactsInput = z.strictObject({
  caseId: CaseId,
  partyId: z.uuid('CHOOSE_ONE'),
  /** A fact on which the party said nothing is left out. */
  answers: z
    .record(z.uuid(), z.enum(FACT_ANSWERS, 'CHOOSE_ONE'))
    .refine((answers) => Object.keys(answers).length <= FACTS_AT_ONCE, 'TOO_LONG'),
  how: z.enum(FACT_WAYS, 'CHOOSE_ONE'),
  on: Day,
})
export type ConfirmFactsInput = z.output<typeof ConfirmFactsInput>

export const WithdrawFactInput = z.strictObject({
  caseId: CaseId,
  factId: FactId,
  reason: ReasonText,
})

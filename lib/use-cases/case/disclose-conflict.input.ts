import { z } from 'zod'
import { DISCLOSURE_GROUNDS } from '@/lib/domain/case/vocabulary'
import { CaseId } from '@/lib/domain/case/input-atoms'

/** A form sends one ticked box as a string and several as a list. */
const Grounds = z
  .union(
    [
      z.enum(DISCLOSURE_GROUNDS, 'CHOOSE_AT_LEAST_ONE').transform((ground) => [ground]),
      z.array(z.enum(DISCLOSURE_GROUNDS)).min(1, 'CHOOSE_AT_LEAST_ONE').max(3),
    ],
    'CHOOSE_AT_LEAST_ONE',
  )
  .transform((grounds) => [...new Set(grounds)])

export const DiscloseConflictInput = z.strictObject({
  caseId: CaseId,
  grounds: Grounds,
  statement: z
    .string('STATEMENT_TOO_SHORT')
    .trim()
    .min(5, 'STATEMENT_TOO_SHORT')
    .max(1000, 'TOO_LONG'),
})

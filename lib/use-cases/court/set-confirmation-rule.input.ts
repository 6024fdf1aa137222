import { z } from 'zod'
import { plainLineEnds } from '@/lib/domain/case/input-atoms'
import { REVIEW_CLOCKS } from '@/lib/domain/confirmation/court-rule'
import { isPlainParagraph } from '@/lib/domain/text/plain-text'
import { readSpecialJurisdictions } from '@/lib/labels/zh-CN/court-confirmation-rule'
import { RequiredDay } from '../mediator/mediator-atoms'

const YesNo = z.enum(['yes', 'no'], 'CHOOSE_ONE').transform((answer) => answer === 'yes')

export const SetConfirmationRuleInput = z.strictObject({
  courtId: z.uuid('NOT_FOUND_ID'),
  /** The number of the newest version when the form was opened. */
  seen: z.coerce.number('MALFORMED').int('MALFORMED').min(0, 'MALFORMED').max(1_000_000),
  from: RequiredDay,
  isOwnCasesOnly: YesNo,
  acceptsElectronicSignatures: YesNo,
  wantsPaperSet: YesNo,
  reviewClock: z.enum(REVIEW_CLOCKS, 'CHOOSE_ONE'),
  /** A court to a line, with what it has. */
  specialJurisdictions: z
    .string('WRONG_TYPE')
    .overwrite(plainLineEnds)
    .trim()
    .max(2000, 'TOO_LONG')
    .refine(isPlainParagraph, 'TEXT_CONTROL')
    .transform((text, check) => {
      const read = readSpecialJurisdictions(text)
      if (!read) check.addIssue({ code: 'custom', message: 'SPECIAL_COURT_FORMAT' })
      return read ?? []
    }),
})

import { z } from 'zod'
import { CaseId } from '@/lib/domain/case/input-atoms'
import { MAX_TEXT } from '@/lib/domain/agreement/draft'
import { DrawnFields } from '../document/sign-document.input'

/** 提出补充协议: `id` is chosen by the form, so that what is sent twice is proposed once. */
export const ProposeInput = z.strictObject({
  caseId: CaseId,
  id: z.uuid('NOT_FOUND_ID'),
  /** The open text that the page showed. */
  replaces: z.uuid('NOT_FOUND_ID').nullable().default(null),
  /** How many were in force. */
  base: z.coerce.number('MALFORMED').int('MALFORMED').min(0, 'MALFORMED').max(99, 'MALFORMED'),
  clauses: z.record(
    z.string().regex(/^[1-9]\d?$/, 'MALFORMED'),
    // A form sends line breaks in another way than they are stored.
    z
      .string('REQUIRED')
      .transform((text) => text.replaceAll('\r\n', '\n'))
      .pipe(z.string().trim().max(MAX_TEXT, 'TOO_LONG')),
  ),
  keep: z.literal('on').optional(),
})

export const RevokeInput = z.strictObject({
  caseId: CaseId,
  supplementaryId: z.uuid('NOT_FOUND_ID'),
})

/** 签补充协议: for which party, of the text that the page showed. */
export const SignSupplementaryInput = z.strictObject({
  caseId: CaseId,
  supplementaryId: z.uuid('NOT_FOUND_ID'),
  partyId: z.uuid('CHOOSE_ONE'),
  ...DrawnFields,
})
export type SignSupplementaryInput = z.output<typeof SignSupplementaryInput>

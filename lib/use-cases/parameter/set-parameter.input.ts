import { z } from 'zod'
import { ReasonText } from '@/lib/domain/case/input-atoms'
import { ALONE_KEYS, SECOND_KEYS, PARAMETER_KEYS } from '@/lib/domain/parameters/catalogue'
import { PARAMETER_CHANGE } from '@/lib/domain/parameters/change-atoms'

/** The court whose own value it is; empty: the whole installation. */
const OptionalCourt = z
  .union([z.literal(''), z.uuid('NOT_FOUND_ID')])
  .optional()
  .transform((id) => (id === undefined || id === '' ? null : id))

const CHANGE = {
  ...PARAMETER_CHANGE,
  courtId: OptionalCourt,
  reason: ReasonText,
  /** The number of the newest version of this scope when the form was opened. */
  seen: z.coerce.number('MALFORMED').int('MALFORMED').min(0, 'MALFORMED').max(1_000_000),
} as const

export const SetParameterInput = z.strictObject({
  key: z.enum(ALONE_KEYS, 'NOT_FOUND_ID'),
  ...CHANGE,
})

/** A period of the law: another person confirms it. */
export const ProposeParameterInput = z.strictObject({
  key: z.enum(SECOND_KEYS, 'NOT_FOUND_ID'),
  ...CHANGE,
})

export const WithdrawParameterInput = z.strictObject({
  key: z.enum(PARAMETER_KEYS, 'NOT_FOUND_ID'),
  no: z.coerce.number('MALFORMED').int('MALFORMED').min(1, 'MALFORMED').max(1_000_000),
})

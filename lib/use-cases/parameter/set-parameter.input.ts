import { z } from 'zod'
import { ReasonText } from '@/lib/domain/case/input-atoms'
import { PARAMETER_KEYS } from '@/lib/domain/parameters/catalogue'
import { RequiredDay } from '../mediator/mediator-atoms'

const WholeNumber = z
  .string('REQUIRED')
  .trim()
  .min(1, 'REQUIRED')
  .regex(/^\d{1,6}$/, 'PARAMETER_BOUNDS')
  .transform(Number)

/** A value and its first day, as the form of a change has them. */
export const PARAMETER_CHANGE = { value: WholeNumber, from: RequiredDay } as const

export const SetParameterInput = z.strictObject({
  key: z.enum(PARAMETER_KEYS, 'NOT_FOUND_ID'),
  ...PARAMETER_CHANGE,
  reason: ReasonText,
  /** The number of the newest version when the form was opened. */
  seen: z.coerce.number('MALFORMED').int('MALFORMED').min(0, 'MALFORMED').max(1_000_000),
})

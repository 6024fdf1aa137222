import { z } from 'zod'
import { Day } from '../case/input-atoms'

/** In place of a value: the court follows the installation again. */
export const WHOLE = 'whole'

/** A value and its first day, as the address of a look and the form of a change carry them. */
export const PARAMETER_CHANGE = {
  value: z
    .string('REQUIRED')
    .trim()
    .min(1, 'REQUIRED')
    .regex(/^(?:\d{1,6}|whole)$/, 'PARAMETER_BOUNDS')
    .transform((text) => (text === WHOLE ? null : Number(text))),
  from: Day,
} as const

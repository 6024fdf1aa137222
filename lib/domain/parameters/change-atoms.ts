import { z } from 'zod'
import { Day } from '../case/input-atoms'

/** A value and its first day, as the address of a look and the form of a change carry them. */
export const PARAMETER_CHANGE = {
  value: z
    .string('REQUIRED')
    .trim()
    .min(1, 'REQUIRED')
    .regex(/^\d{1,6}$/, 'PARAMETER_BOUNDS')
    .transform(Number),
  from: Day,
} as const

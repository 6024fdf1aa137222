import { z } from 'zod'
import { HOURS_LINES } from '@/lib/domain/mediator/decide-hours'
import type { Weekday } from '@/lib/domain/time/local-date'
import { OptionalDay } from './mediator-atoms'

/** A time of the day that may be left out, as minutes. */
const OptionalMinute = z
  .string('MALFORMED')
  .regex(/^(([01]\d|2[0-3]):[0-5]\d)?$/, 'MALFORMED')
  .optional()
  .transform((time) => {
    if (!time) return null
    const [hours, minutes] = time.split(':').map(Number)
    return hours! * 60 + minutes!
  })

const Line = z.strictObject({
  on: z
    .array(z.enum(['1', '2', '3', '4', '5', '6', '7'], 'MALFORMED'))
    .max(7, 'MALFORMED')
    .transform((days) => [...new Set(days.map((day) => Number(day) as Weekday))].sort()),
  from: OptionalMinute,
  to: OptionalMinute,
})

export const SetHoursInput = z.strictObject({
  mediatorId: z.uuid('NOT_FOUND_ID'),
  validFrom: OptionalDay,
  validTo: OptionalDay,
  usual: z.literal('yes', 'MALFORMED').optional(),
  lines: z.array(Line).max(HOURS_LINES, 'MALFORMED'),
})

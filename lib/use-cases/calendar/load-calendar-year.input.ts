import { z } from 'zod'

/**
 * Texts as they were typed: reading them is the domain's work
 * (lib/domain/deadline/calendar-notice.ts).
 */
const Typed = z.string('WRONG_TYPE').max(4000, 'TOO_LONG')

export const LoadCalendarYearInput = z.strictObject({
  year: z.coerce.number('MALFORMED').int('MALFORMED').min(1900, 'MALFORMED').max(2200, 'MALFORMED'),
  holidays: Typed,
  makeUpWorkdays: Typed.default(''),
  source: Typed,
  /** The notice has no days off for a festival, and that is how it is. */
  isComplete: z.literal('yes').optional(),
  /**
   * When the notice was loaded that the preview showed for this year; left out where there was
   * none.
   */
  replaces: z.iso
    .datetime('MALFORMED')
    .optional()
    .transform((text) => (text ? new Date(text) : null)),
})

import { z } from 'zod'
import { parseMonth } from '@/lib/domain/statistics/month'

/** `2026-11` in an address; what is no month filters nothing. */
export const MonthParam = z
  .string()
  .optional()
  .catch(undefined)
  .transform((text) => (text === undefined ? undefined : (parseMonth(text) ?? undefined)))

import { z } from 'zod'

/** A key of 256 bits, as in the environment. */
export const Hex32 = z.string().regex(/^[0-9a-f]{64}$/i)

/** Keys of former times, separated by commas or spaces; none is an empty text. */
export const OldKeys = z
  .string()
  .default('')
  .transform((text) => text.split(/[\s,]+/).filter((key) => key !== ''))
  .pipe(z.array(Hex32).max(20))

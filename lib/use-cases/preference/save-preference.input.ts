import { z } from 'zod'
import { LIST_DENSITIES, PREFERENCE_LISTS } from '@/lib/domain/list/preference'

/** A column's key as lists name them. */
const ColumnKey = z
  .string({ error: 'WRONG_TYPE' })
  .regex(/^[a-zA-Z_]{1,40}$/, { error: 'NOT_AN_OPTION' })

export const SavePreferenceInput = z.strictObject({
  list: z.enum(PREFERENCE_LISTS, { error: 'NOT_AN_OPTION' }),
  hidden: z.array(ColumnKey, { error: 'WRONG_TYPE' }).max(40, { error: 'TOO_LONG' }),
  density: z.enum(LIST_DENSITIES, { error: 'NOT_AN_OPTION' }),
})

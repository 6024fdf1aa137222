import { z } from 'zod'
import { DICTIONARY_KEYS } from '../dictionary/catalogue'
import { Changes, Day, Text } from './event-atoms'

/** Events of 字典 (docs/decisions/0173-dictionaries.md). */
export const DICTIONARY_EVENT_SHAPES = {
  'dictionary.value-set': z.strictObject({
    dictionary: z.enum(DICTIONARY_KEYS),
    code: Text,
    no: z.int(),
    name: Text,
    retiredFrom: Day.nullable(),
    changes: Changes,
    reason: Text,
  }),
  'dictionary.imported': z.strictObject({
    dictionary: z.enum(DICTIONARY_KEYS),
    added: z.int(),
    renamed: z.int(),
    retired: z.int(),
    changed: z.int(),
    reason: Text,
  }),
} as const

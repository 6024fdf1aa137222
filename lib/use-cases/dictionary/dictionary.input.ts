import { z } from 'zod'
import { ReasonText } from '@/lib/domain/case/input-atoms'
import { DICTIONARY_KEYS } from '@/lib/domain/dictionary/catalogue'
import { MOST_DICTIONARY_LINES } from '@/lib/domain/import/dictionary-columns'
import {
  OptionalDay,
  optionalLine,
  optionalParagraph,
  requiredLine,
} from '../mediator/mediator-atoms'

const MOST_ALIASES = 20
const CODE = /^[0-9A-Za-z_.-]{1,40}$/

export const DictionaryName = z.enum(DICTIONARY_KEYS, 'NOT_FOUND_ID')

/** Words apart by line breaks, commas or 顿号, each once. */
const Aliases = optionalParagraph(2000)
  .transform((text) => [
    ...new Set(
      (text ?? '')
        .split(/[\n\r、,，;；]/)
        .map((word) => word.trim())
        .filter(Boolean),
    ),
  ])
  .refine((words) => words.length <= MOST_ALIASES, 'TOO_MANY')
  .refine((words) => words.every((word) => word.length <= 100), 'TOO_LONG')

/** A value as a form or a line of a sheet brings it. */
export const VALUE_FIELDS = {
  code: z.string('REQUIRED').trim().min(1, 'REQUIRED').regex(CODE, 'DICTIONARY_CODE'),
  name: requiredLine(100),
  aliases: Aliases,
  parent: optionalLine(40),
  position: z
    .string('REQUIRED')
    .trim()
    .min(1, 'REQUIRED')
    .regex(/^[1-9]\d{0,5}$/, 'DICTIONARY_POSITION')
    .transform(Number),
  validFrom: OptionalDay,
  retiredFrom: OptionalDay,
  successor: optionalLine(40),
} as const

export const SetValueInput = z.strictObject({
  dictionary: DictionaryName,
  ...VALUE_FIELDS,
  reason: ReasonText,
  /** The number of the newest version when the form was opened; 0: none was set. */
  seen: z.coerce.number('MALFORMED').int('MALFORMED').min(0, 'MALFORMED').max(1_000_000),
})

const DictionaryLine = z.strictObject(VALUE_FIELDS)

export const ImportDictionaryInput = z.strictObject({
  dictionary: DictionaryName,
  lines: z.array(DictionaryLine).min(1, 'REQUIRED').max(MOST_DICTIONARY_LINES, 'TOO_MANY'),
  reason: ReasonText,
  /** How many versions there were when the list was looked at. */
  seen: z.coerce.number('MALFORMED').int('MALFORMED').min(0, 'MALFORMED').max(10_000_000),
})

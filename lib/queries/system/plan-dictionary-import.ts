import 'server-only'
import { z } from 'zod'
import { findDictionaries } from '@/lib/data/stores/dictionary/dictionary-store'
import { DICTIONARY_KEYS, mayBeSet } from '@/lib/domain/dictionary/catalogue'
import { findTermMistakes, versionsSet } from '@/lib/domain/dictionary/plan-import'
import { planList } from '@/lib/domain/dictionary/plan-list'
import { MOST_SENT_BYTES, type ReadDictionaryLine } from '@/lib/domain/import/dictionary-columns'
import { parseLocalDate, type LocalDate } from '@/lib/domain/time/local-date'
import { BASE_VALUES } from '@/lib/labels/zh-CN/dictionary-words'
import { fieldSentence } from '@/lib/labels/zh-CN/field'
import { defineSqlQuery } from '../define-query'
import { presentList, toFields, type ListLineView, type ListView } from './present-dictionary-list'

export type DictionaryPlanView = ListView & {
  /** Sentences by field of the form. */
  readonly mistakes: Readonly<Record<string, string>>
  /** Lines that are worth a look, refused ones first. */
  readonly lines: readonly ListLineView[]
  readonly total: number
  /** What the confirmation sends; null where there is nothing to write or something is refused. */
  readonly payload: string | null
  readonly isTooMuch: boolean
  readonly seen: number
}

const MOST_SHOWN = 300

const PlanInput = z.object({
  dictionary: z.enum(DICTIONARY_KEYS),
  from: z
    .string()
    .max(40)
    .transform((text): LocalDate | 'wrong' | null =>
      text.trim() === '' ? null : (parseLocalDate(text.trim()) ?? 'wrong'),
    ),
  retiresAbsent: z.boolean(),
  /** As the thread has read them (read-dictionary-row.ts). */
  lines: z.custom<readonly ReadDictionaryLine[]>((value) => Array.isArray(value)),
})

/** What a list would do to a dictionary, line by line. Writes nothing. */
export const planDictionaryImport = defineSqlQuery({
  act: 'dictionary:list',
  input: PlanInput,
  load: async (db, { dictionary }) =>
    mayBeSet(dictionary)
      ? (await findDictionaries(db, [dictionary], BASE_VALUES))[dictionary]
      : null,
  present: (values, { today }, { dictionary, from, retiresAbsent, lines }): DictionaryPlanView => {
    const terms = { from: from === 'wrong' ? null : from, retiresAbsent }
    const wrong = from === 'wrong' ? { from: 'DAY_FORMAT' } : findTermMistakes(terms, today)
    const list = planList(dictionary, values, lines, terms, today)
    const { lines: shown, ...view } = presentList(list)
    const written = list.flatMap(({ is, value }) =>
      is === 'same' || !value ? [] : [toFields(value)],
    )
    const payload = JSON.stringify(written)
    const isSound = Object.keys(wrong).length === 0 && view.counts.refused === 0
    const isTooMuch = Buffer.byteLength(payload) > MOST_SENT_BYTES
    return {
      ...view,
      mistakes: Object.fromEntries(
        Object.entries(wrong).map(([name, code]) => [name, fieldSentence(code)]),
      ),
      lines: shown.slice(0, MOST_SHOWN),
      total: shown.length,
      payload: isSound && written.length > 0 && !isTooMuch ? payload : null,
      isTooMuch,
      seen: versionsSet(values),
    }
  },
})

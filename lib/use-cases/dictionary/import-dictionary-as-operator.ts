import 'server-only'
import { z } from 'zod'
import { findDictionaries, lockDictionary } from '@/lib/data/stores/dictionary/dictionary-store'
import { ReasonText } from '@/lib/domain/case/input-atoms'
import { mayBeSet } from '@/lib/domain/dictionary/catalogue'
import { findTermMistakes } from '@/lib/domain/dictionary/plan-import'
import { planList, type ListLine } from '@/lib/domain/dictionary/plan-list'
import type { ReadDictionaryLine } from '@/lib/domain/import/dictionary-columns'
import { allow, refuse, type Decided } from '@/lib/domain/refusal'
import { toLocalDate } from '@/lib/domain/time/local-date'
import { DICTIONARY_COMMAND } from '@/lib/labels/zh-CN/dictionary-import'
import { BASE_VALUES } from '@/lib/labels/zh-CN/dictionary-words'
import { asOperator } from '../as-operator'
import { OptionalDay } from '../mediator/mediator-atoms'
import { DictionaryName } from './dictionary.input'
import { writeList } from './write-list'

const OperatorsList = z.strictObject({
  dictionary: DictionaryName,
  from: OptionalDay,
  retiresAbsent: z.boolean(),
  reason: ReasonText.default(DICTIONARY_COMMAND.reason),
  isCheck: z.boolean(),
})

/**
 * The same list by the operator (`npm run dictionary:import`), read by the same thread and judged
 * by the same rules. With a line at fault nothing is written.
 * @returns every line with what became of it, or would
 */
export function importDictionaryAsOperator(
  raw: Readonly<Record<string, unknown>>,
  lines: readonly ReadDictionaryLine[],
): Promise<Decided<readonly ListLine[]>> {
  return asOperator('import a dictionary', OperatorsList, raw, async (db, input, at) => {
    const { dictionary, from, retiresAbsent, reason, isCheck } = input
    const today = toLocalDate(at)
    const terms = { from, retiresAbsent }
    const wrong = findTermMistakes(terms, today)
    if (Object.keys(wrong).length > 0) return refuse('INPUT_INVALID', {}, wrong)
    if (!mayBeSet(dictionary))
      return refuse('INPUT_INVALID', {}, { dictionary: 'DICTIONARY_FIXED' })
    await lockDictionary(db, dictionary)
    const values = (await findDictionaries(db, [dictionary], BASE_VALUES))[dictionary]
    const list = planList(dictionary, values, lines, terms, today)
    const planned = list.flatMap(({ value, before, is }) =>
      value ? [{ value, before, is, mistakes: {} }] : [],
    )
    const isSound = list.every(({ is }) => is !== 'refused')
    const by = { operator: DICTIONARY_COMMAND.operator } as const
    if (isSound && !isCheck) await writeList(db, by, { dictionary, values, planned, reason }, at)
    return allow(list)
  })
}

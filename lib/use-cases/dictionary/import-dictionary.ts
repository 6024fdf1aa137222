import 'server-only'
import { BASE_VALUES } from '@/lib/labels/zh-CN/dictionary-words'
import { z } from 'zod'
import { appendEvent } from '@/lib/data/stores/audit/event-store'
import {
  addValueVersions,
  findDictionaries,
  lockDictionary,
} from '@/lib/data/stores/dictionary/dictionary-store'
import { ReasonText } from '@/lib/domain/case/input-atoms'
import { countPlanned, planImport } from '@/lib/domain/dictionary/plan-import'
import { allow, refuse } from '@/lib/domain/refusal'
import { defineUseCase } from '../define-use-case'
import { DictionaryLine, DictionaryName } from './dictionary.input'

/** 民事案件案由规定 has some six hundred. */
export const MOST_DICTIONARY_LINES = 3000

export const ImportDictionaryInput = z.strictObject({
  dictionary: DictionaryName,
  lines: z.array(DictionaryLine).min(1, 'REQUIRED').max(MOST_DICTIONARY_LINES, 'TOO_MANY'),
  reason: ReasonText,
})

/**
 * 导入字典: a whole list at once. One line at fault and nothing is written; a line that says what is
 * there already changes nothing, so that the same list can be given again.
 */
export const importDictionary = defineUseCase({
  act: 'dictionary:import',
  input: ImportDictionaryInput,
  load: async (db, { dictionary }) => {
    await lockDictionary(db, dictionary)
    return (await findDictionaries(db, [dictionary], BASE_VALUES))[dictionary]
  },
  scope: () => ({}),
  target: () => null,
  subject: () => ({}),
  decide: (values, { dictionary, lines }, { today }) => {
    const planned = planImport(dictionary, values, lines, today)
    return planned.some(({ is }) => is === 'refused')
      ? refuse('INPUT_INVALID', {}, { lines: 'DICTIONARY_LINES' })
      : allow(planned)
  },
  write: async (db, grant, planned, values, { dictionary, reason }, { actor, now }) => {
    const numbers = new Map(values.map(({ code, no }) => [code, no]))
    const written = planned
      .filter(({ is }) => is !== 'same')
      .map(({ value }) => ({ ...value, no: (numbers.get(value.code) ?? 0) + 1 }))
    const counts = countPlanned(planned)
    if (written.length === 0) return allow(counts)
    await addValueVersions(db, grant, dictionary, written, { reason, at: now })
    const { added, changed } = counts
    await appendEvent(db, {
      event: { kind: 'dictionary.imported', data: { dictionary, added, changed, reason } },
      subject: {},
      by: actor,
      at: now,
    })
    return allow(counts)
  },
})

import 'server-only'
import { BASE_VALUES } from '@/lib/labels/zh-CN/dictionary-words'
import {
  findDictionaries,
  findNewestVersion,
  lockDictionary,
} from '@/lib/data/stores/dictionary/dictionary-store'
import { planImport, versionsSet } from '@/lib/domain/dictionary/plan-import'
import { allow, refuse } from '@/lib/domain/refusal'
import { dictionaryNamed } from '@/lib/labels/zh-CN/dictionary'
import { defineUseCase } from '../define-use-case'
import { ImportDictionaryInput } from './dictionary.input'
import { writeList } from './write-list'

/**
 * 导入字典: a whole list at once, as it was looked at. One line at fault and nothing is written; a
 * line that says what is there already changes nothing, so that the same list can be given again.
 */
export const importDictionary = defineUseCase({
  act: 'dictionary:import',
  input: ImportDictionaryInput,
  load: async (db, { dictionary }) => {
    await lockDictionary(db, dictionary)
    return {
      values: (await findDictionaries(db, [dictionary], BASE_VALUES))[dictionary],
      newest: await findNewestVersion(db, dictionary),
    }
  },
  scope: () => ({}),
  target: () => null,
  subject: () => ({}),
  decide: ({ values, newest }, { dictionary, lines, seen }, { today }) => {
    if (newest && versionsSet(values) !== seen)
      return refuse('PROFILE_CHANGED_MEANWHILE', {
        what: dictionaryNamed(dictionary),
        by: newest.setBy,
        at: newest.setAt.toISOString(),
      })
    const planned = planImport(dictionary, values, lines, today)
    return planned.some(({ is }) => is === 'refused')
      ? refuse('INPUT_INVALID', {}, { lines: 'DICTIONARY_LINES' })
      : allow(planned)
  },
  write: async (db, grant, planned, { values }, { dictionary, reason }, { now }) => {
    const counts = await writeList(db, grant, { dictionary, values, planned, reason }, now)
    return allow({ dictionary, counts })
  },
})

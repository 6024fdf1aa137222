import 'server-only'
import { BASE_VALUES } from '@/lib/labels/zh-CN/dictionary-words'
import { appendEvent } from '@/lib/data/stores/audit/event-store'
import {
  addValueVersions,
  findDictionaries,
  findValueVersions,
  lockDictionary,
} from '@/lib/data/stores/dictionary/dictionary-store'
import { decideValue } from '@/lib/domain/dictionary/decide-value'
import { allow, refuse } from '@/lib/domain/refusal'
import { changesOfValue, valueNamed } from '@/lib/labels/zh-CN/dictionary'
import { defineUseCase } from '../define-use-case'
import { SetValueInput } from './dictionary.input'

/** 修改字典: a value is added, corrected or retired from a day on. What was before stays on record. */
export const setDictionaryValue = defineUseCase({
  act: 'dictionary:set',
  input: SetValueInput,
  load: async (db, { dictionary, code }) => {
    await lockDictionary(db, dictionary)
    const found = await findDictionaries(db, [dictionary], BASE_VALUES)
    return {
      values: found[dictionary],
      newest: (await findValueVersions(db, dictionary, code))[0] ?? null,
    }
  },
  scope: () => ({}),
  target: () => null,
  subject: () => ({}),
  decide: ({ values, newest }, { dictionary, reason: _reason, seen, ...wanted }, { today }) =>
    newest && newest.no !== seen
      ? refuse('PROFILE_CHANGED_MEANWHILE', {
          what: valueNamed(dictionary, newest.name),
          by: newest.setBy,
          at: newest.setAt.toISOString(),
        })
      : decideValue(dictionary, values, wanted, today),
  write: async (db, grant, { before }, { newest }, input, { actor, now }) => {
    const { dictionary, reason, seen: _seen, ...value } = input
    const no = (newest?.no ?? 0) + 1
    await addValueVersions(db, grant, dictionary, [{ ...value, no }], { reason, at: now })
    await appendEvent(db, {
      event: {
        kind: 'dictionary.value-set',
        data: {
          dictionary,
          code: value.code,
          no,
          name: value.name,
          retiredFrom: value.retiredFrom,
          changes: changesOfValue(before, value),
          reason,
        },
      },
      subject: {},
      by: actor,
      at: now,
    })
    return allow({ dictionary, code: value.code, isNew: before === null })
  },
})

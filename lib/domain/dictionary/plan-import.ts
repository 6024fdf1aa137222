// A whole list of a dictionary, line by line (docs/decisions/0173-dictionaries.md). No article.
import type { LocalDate } from '../time/local-date'
import type { DictionaryKey } from './catalogue'
import { decideValue, isSameValue } from './decide-value'
import type { DictionaryValue } from './values'

export type PlannedLine = {
  readonly value: DictionaryValue
  readonly is: 'added' | 'changed' | 'same' | 'refused'
  /** Codes of what is wrong, by field. */
  readonly mistakes: Readonly<Record<string, string>>
}

/**
 * What would become of each line. It is judged against the whole list as it would be, so that a
 * value may name one above it that comes later.
 */
export function planImport(
  key: DictionaryKey,
  values: readonly DictionaryValue[],
  lines: readonly DictionaryValue[],
  today: LocalDate,
): readonly PlannedLine[] {
  const known = new Map(values.map((value) => [value.code, value]))
  const after = new Map([...known, ...lines.map((line) => [line.code, line] as const)])
  const seen = new Set<string>()
  return lines.map((value): PlannedLine => {
    if (seen.has(value.code))
      return { value, is: 'refused', mistakes: { code: 'DICTIONARY_CODE_TAKEN' } }
    seen.add(value.code)
    const before = known.get(value.code)
    if (before && isSameValue(before, value)) return { value, is: 'same', mistakes: {} }
    const others = [...after.values()].filter(({ code }) => code !== value.code)
    const decided = decideValue(key, before ? [...others, before] : others, value, today)
    return decided.ok
      ? { value, is: before ? 'changed' : 'added', mistakes: {} }
      : { value, is: 'refused', mistakes: decided.refusal.fields ?? {} }
  })
}

export function countPlanned(lines: readonly PlannedLine[]) {
  const of = (is: PlannedLine['is']) => lines.filter((line) => line.is === is).length
  return { added: of('added'), changed: of('changed'), same: of('same'), refused: of('refused') }
}

// A value of a dictionary is added, corrected or retired (docs/decisions/0173-dictionaries.md).
// No article; what a law asks for is in the catalogue.
import { plainWord } from '../import/read-cells'
import { allow, refuse, type Decided } from '../refusal'
import { compareDates, type LocalDate } from '../time/local-date'
import { keptOf, mayBeSet, ruleOf, type DictionaryKey } from './catalogue'
import { isInForce, type DictionaryValue } from './values'

/** The field of a form, and the code of what is wrong there. */
type Mistakes = Record<string, string>

/**
 * @param values of the dictionary, as they are now
 * @returns the value that it replaces, null where it is new; INPUT_INVALID, with every field at
 * fault
 */
export function decideValue(
  key: DictionaryKey,
  values: readonly DictionaryValue[],
  wanted: DictionaryValue,
  today: LocalDate,
): Decided<{ readonly before: DictionaryValue | null }> {
  const before = values.find(({ code }) => code === wanted.code) ?? null
  const others = values.filter(({ code }) => code !== wanted.code)
  const mistakes: Mistakes = {
    ...findWordMistakes(others, wanted, today),
    ...findDayMistakes(others, wanted, before, today),
    ...findPlaceMistakes(values, wanted),
    ...findForbidden(key, wanted, before),
  }
  if (before && Object.keys(mistakes).length === 0 && isSameValue(before, wanted))
    return refuse('INPUT_INVALID', {}, { name: 'DICTIONARY_SAME' })
  return Object.keys(mistakes).length > 0
    ? refuse('INPUT_INVALID', {}, mistakes)
    : allow({ before })
}

const isSameValue = (one: DictionaryValue, other: DictionaryValue) =>
  JSON.stringify(comparable(one)) === JSON.stringify(comparable(other))

const comparable = (value: DictionaryValue) => [
  value.name,
  value.aliases,
  value.parent,
  value.position,
  value.validFrom,
  value.retiredFrom,
  value.successor,
]

const sameWords = (one: readonly string[], other: readonly string[]) =>
  JSON.stringify(one) === JSON.stringify(other)

/** What the catalogue does not let an installation do. */
function findForbidden(
  key: DictionaryKey,
  wanted: DictionaryValue,
  before: DictionaryValue | null,
): Mistakes {
  const rule = ruleOf(key)
  if (!mayBeSet(key)) return { name: 'DICTIONARY_FIXED' }
  const mistakes: Mistakes = {}
  if (!before && !rule.adds) mistakes.code = 'DICTIONARY_FIXED'
  if (!before) return mistakes
  if (before.name !== wanted.name && !rule.renames) mistakes.name = 'DICTIONARY_FIXED'
  if (!rule.aliases && !sameWords(before.aliases, wanted.aliases))
    mistakes.aliases = 'DICTIONARY_FIXED'
  const isKept = !rule.retires || keptOf(key, wanted.code) !== null
  if (isKept && wanted.retiredFrom !== null) mistakes.retiredFrom = 'DICTIONARY_KEPT'
  return mistakes
}

/** A word means one value: those that are over do not count. */
function findWordMistakes(
  others: readonly DictionaryValue[],
  { name, aliases }: DictionaryValue,
  today: LocalDate,
): Mistakes {
  const taken = new Set(
    others
      .filter(({ retiredFrom }) => retiredFrom === null || compareDates(retiredFrom, today) > 0)
      .flatMap((value) => [value.name, ...value.aliases].map(plainWord)),
  )
  const mistakes: Mistakes = {}
  const words = aliases.map(plainWord)
  if (taken.has(plainWord(name))) mistakes.name = 'DICTIONARY_WORD_TAKEN'
  const isTwice = new Set([...words, plainWord(name)]).size < words.length + 1
  if (isTwice || words.some((word) => taken.has(word))) mistakes.aliases = 'DICTIONARY_WORD_TAKEN'
  return mistakes
}

function findDayMistakes(
  others: readonly DictionaryValue[],
  { validFrom, retiredFrom, successor }: DictionaryValue,
  before: DictionaryValue | null,
  today: LocalDate,
): Mistakes {
  const mistakes: Mistakes = {}
  if (retiredFrom !== null) {
    const isNew = retiredFrom !== before?.retiredFrom
    // What was registered meanwhile would have been registered under what was not in force.
    if (before && isNew && compareDates(retiredFrom, today) < 0)
      mistakes.retiredFrom = 'DATE_IN_PAST'
    if (validFrom !== null && compareDates(retiredFrom, validFrom) <= 0)
      mistakes.retiredFrom = 'DICTIONARY_DAYS'
  }
  if (successor === null) return mistakes
  const heir = others.find(({ code }) => code === successor)
  if (retiredFrom === null) mistakes.successor = 'DICTIONARY_SUCCESSOR_WITHOUT_DAY'
  else if (!heir || !isInForce(heir, retiredFrom)) mistakes.successor = 'DICTIONARY_SUCCESSOR'
  return mistakes
}

/** Above a value is another one, and never the value itself. */
function findPlaceMistakes(
  values: readonly DictionaryValue[],
  { code, parent }: DictionaryValue,
): Mistakes {
  if (parent === null) return {}
  const seen = new Set([code])
  for (let above: string | null = parent; above !== null;) {
    const upper: DictionaryValue | undefined = values.find((value) => value.code === above)
    if (!upper || seen.has(above)) return { parent: 'DICTIONARY_PARENT' }
    seen.add(above)
    above = upper.parent
  }
  return {}
}

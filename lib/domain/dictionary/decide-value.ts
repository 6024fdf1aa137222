// A value of a dictionary is added, corrected or retired (docs/decisions/0173-dictionaries.md).
// No article; what a law asks for is in the catalogue.
import { plainWord } from '../import/read-cells'
import { allow, refuse, type Decided } from '../refusal'
import { compareDates, type LocalDate } from '../time/local-date'
import { keptOf, mayBeSet, ruleOf, type DictionaryKey } from './catalogue'
import { isInForce, type DictionaryValue } from './values'

/** The field of a form, and the code of what is wrong there. */
type Mistakes = Record<string, string>

/** Values of a dictionary as they are compared with one another. */
export type ValueIndex = {
  readonly byCode: ReadonlyMap<string, DictionaryValue>
  /** Codes by each word that they are called by; those that are over do not count. */
  readonly owners: ReadonlyMap<string, ReadonlySet<string>>
}

export function indexValues(values: Iterable<DictionaryValue>, today: LocalDate): ValueIndex {
  const byCode = new Map<string, DictionaryValue>()
  const owners = new Map<string, Set<string>>()
  for (const value of values) {
    byCode.set(value.code, value)
    const isOver = value.retiredFrom !== null && compareDates(value.retiredFrom, today) <= 0
    for (const word of isOver ? [] : [value.name, ...value.aliases].map(plainWord))
      owners.set(word, (owners.get(word) ?? new Set()).add(value.code))
  }
  return { byCode, owners }
}

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
  const index = indexValues(values, today)
  const before = index.byCode.get(wanted.code) ?? null
  const decided = decideAmong(key, index, wanted, before, today)
  return decided.ok && before && isSameValue(before, wanted)
    ? refuse('INPUT_INVALID', {}, { name: 'DICTIONARY_SAME' })
    : decided
}

/** The same against values that are to be set together; `before`: the one that it replaces. */
export function decideAmong(
  key: DictionaryKey,
  index: ValueIndex,
  wanted: DictionaryValue,
  before: DictionaryValue | null,
  today: LocalDate,
): Decided<{ readonly before: DictionaryValue | null }> {
  const mistakes: Mistakes = {
    ...findWordMistakes(index, wanted),
    ...findDayMistakes(index, wanted, before, today),
    ...findPlaceMistakes(index, wanted),
    ...findForbidden(key, wanted, before),
  }
  return Object.keys(mistakes).length > 0
    ? refuse('INPUT_INVALID', {}, mistakes)
    : allow({ before })
}

export const isSameValue = (one: DictionaryValue, other: DictionaryValue) =>
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

/** A word means one value. */
function findWordMistakes({ owners }: ValueIndex, { code, name, aliases }: DictionaryValue) {
  const isTaken = (word: string) => [...(owners.get(word) ?? [])].some((each) => each !== code)
  const mistakes: Mistakes = {}
  const words = aliases.map(plainWord)
  if (isTaken(plainWord(name))) mistakes.name = 'DICTIONARY_WORD_TAKEN'
  const isTwice = new Set([...words, plainWord(name)]).size < words.length + 1
  if (isTwice || words.some(isTaken)) mistakes.aliases = 'DICTIONARY_WORD_TAKEN'
  return mistakes
}

function findDayMistakes(
  { byCode }: ValueIndex,
  { code, validFrom, retiredFrom, successor }: DictionaryValue,
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
  const heir = successor === code ? undefined : byCode.get(successor)
  if (retiredFrom === null) mistakes.successor = 'DICTIONARY_SUCCESSOR_WITHOUT_DAY'
  else if (!heir || !isInForce(heir, retiredFrom)) mistakes.successor = 'DICTIONARY_SUCCESSOR'
  return mistakes
}

/** Above a value is another one, and never the value itself. */
function findPlaceMistakes({ byCode }: ValueIndex, { code, parent }: DictionaryValue): Mistakes {
  if (parent === null) return {}
  const seen = new Set([code])
  for (let above: string | null = parent; above !== null;) {
    const upper: DictionaryValue | undefined = byCode.get(above)
    if (!upper || seen.has(above)) return { parent: 'DICTIONARY_PARENT' }
    seen.add(above)
    above = upper.parent
  }
  return {}
}

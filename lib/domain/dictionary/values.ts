// Values of a dictionary, and which of them is meant by a word or a code on a day
// (docs/decisions/0173-dictionaries.md). No article.
import { plainWord } from '../import/read-cells'
import { compareDates, type LocalDate } from '../time/local-date'

export type DictionaryValue = {
  /** Of one dictionary; never changes, and old cases are read by it. */
  readonly code: string
  readonly name: string
  /** Other words for it, which imports and courts' systems may use. */
  readonly aliases: readonly string[]
  /** Code of the value above it. */
  readonly parent: string | null
  /** Its place among the others, counted from 1. */
  readonly position: number
  /** null: since ever. */
  readonly validFrom: LocalDate | null
  /** The first day on which it is not offered; null: it goes on. */
  readonly retiredFrom: LocalDate | null
  /** Code of the value that takes its place. */
  readonly successor: string | null
}

export type ValueState = 'in_force' | 'retiring' | 'coming' | 'retired'

/** `retiring`: in force, with a last day. */
export function stateOn(
  { validFrom, retiredFrom }: Pick<DictionaryValue, 'validFrom' | 'retiredFrom'>,
  day: LocalDate,
): ValueState {
  if (retiredFrom !== null && compareDates(retiredFrom, day) <= 0) return 'retired'
  if (validFrom !== null && compareDates(validFrom, day) > 0) return 'coming'
  return retiredFrom === null ? 'in_force' : 'retiring'
}

export function isInForce(value: DictionaryValue, day: LocalDate): boolean {
  const state = stateOn(value, day)
  return state === 'in_force' || state === 'retiring'
}

/** What the program knows, with what was set of it: the newest version of each code holds. */
export function mergeValues(
  base: readonly DictionaryValue[],
  set: readonly DictionaryValue[],
): readonly DictionaryValue[] {
  const newest = new Map(base.map((value) => [value.code, value]))
  for (const value of set) newest.set(value.code, value)
  return [...newest.values()].toSorted(
    (one, other) => one.position - other.position || (one.code < other.code ? -1 : 1),
  )
}

/** Which value a word or a code means on a day. */
export type Settled =
  | { readonly how: 'same'; readonly value: DictionaryValue }
  /** Its alias was used, or `former`, which this one has taken the place of. */
  | { readonly how: 'alias' | 'replaced'; readonly value: DictionaryValue }
  /** It is retired (or not yet in force), and none has its place. */
  | { readonly how: 'retired'; readonly value: DictionaryValue }
  | { readonly how: 'unlisted' }

const MOST_STEPS = 20

/** The value that has the place of this one on a day; null where none is in force. */
function findHeir(
  values: readonly DictionaryValue[],
  value: DictionaryValue,
  day: LocalDate,
): DictionaryValue | null {
  let heir: DictionaryValue | undefined = value
  for (let step = 0; heir && step < MOST_STEPS; step += 1) {
    if (isInForce(heir, day)) return heir
    const { successor }: DictionaryValue = heir
    heir = values.find(({ code }) => code === successor)
  }
  return null
}

function settle(
  values: readonly DictionaryValue[],
  found: DictionaryValue,
  isAlias: boolean,
  day: LocalDate,
): Settled {
  const heir = findHeir(values, found, day)
  if (heir === null) return { how: 'retired', value: found }
  if (heir !== found) return { how: 'replaced', value: heir }
  return { how: isAlias ? 'alias' : 'same', value: heir }
}

export function settleCode(
  values: readonly DictionaryValue[],
  code: string,
  day: LocalDate,
): Settled {
  const found = values.find((value) => value.code === code)
  return found ? settle(values, found, false, day) : { how: 'unlisted' }
}

/**
 * The value that a word names, compared without spaces and in half width. A value in force comes
 * before one that was called so before.
 */
export function settleWord(
  values: readonly DictionaryValue[],
  word: string,
  day: LocalDate,
): Settled {
  const typed = plainWord(word)
  const named = values.filter(({ name }) => plainWord(name) === typed)
  const called = values.filter(({ aliases }) => aliases.some((each) => plainWord(each) === typed))
  const found =
    named.find((value) => isInForce(value, day)) ??
    called.find((value) => isInForce(value, day)) ??
    named[0] ??
    called[0]
  return found ? settle(values, found, !named.includes(found), day) : { how: 'unlisted' }
}

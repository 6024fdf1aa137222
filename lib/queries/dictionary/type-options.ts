import type { DisputeType } from '@/lib/domain/case/vocabulary'
import { dayWithin } from '@/lib/domain/dictionary/catalogue'
import { findType, type DisputeWords } from '@/lib/domain/dictionary/settle-dispute'
import { isInForce, type DictionaryValue } from '@/lib/domain/dictionary/values'
import { plainWord } from '@/lib/domain/import/read-cells'
import type { CauseVersion } from '@/lib/domain/referral/vocabulary'
import type { LocalDate } from '@/lib/domain/time/local-date'
import { retiredOption } from '@/lib/labels/zh-CN/dictionary'

export type TypeOption = { readonly value: DisputeType; readonly label: string }

/**
 * What a form offers on a day: the types in use, and those that are chosen already where they no
 * longer are, so that they can be seen and changed.
 */
export function typeOptions(
  { types }: Pick<DisputeWords, 'types'>,
  today: LocalDate,
  chosen: readonly DisputeType[],
): readonly TypeOption[] {
  return types.flatMap((type) => {
    const value = findType(type.code)
    if (!value) return []
    if (isInForce(type, today)) return [{ value, label: type.name }]
    return chosen.includes(value) ? [{ value, label: retiredOption(type.name) }] : []
  })
}

/** So many names go with a page; a longer list is searched on the server. */
const MOST_NAMES = 300

export type SuggestedCauses = {
  readonly names: readonly string[]
  /** These are the first ones of a longer list. */
  readonly isMore: boolean
}

const inUse = (
  { causes }: Pick<DisputeWords, 'causes'>,
  version: CauseVersion,
  today: LocalDate,
): readonly DictionaryValue[] => {
  const day = dayWithin(version, today)
  return causes[version].filter((value) => isInForce(value, day))
}

/** Names of the causes of an edition that are in use, as suggestions. */
export function suggestCauses(
  words: Pick<DisputeWords, 'causes'>,
  version: CauseVersion,
  today: LocalDate,
): SuggestedCauses {
  const values = inUse(words, version, today)
  return {
    names: values.slice(0, MOST_NAMES).map(({ name }) => name),
    isMore: values.length > MOST_NAMES,
  }
}

const MOST_FOUND = 20

/** Those whose name, alias or code has the word in it; names that begin with it first. */
export function searchCauses(
  words: Pick<DisputeWords, 'causes'>,
  version: CauseVersion,
  today: LocalDate,
  typed: string,
): readonly string[] {
  const word = plainWord(typed)
  if (word === '') return []
  const rankOf = ({ name, code, aliases }: DictionaryValue) => {
    const plain = plainWord(name)
    if (plain.startsWith(word)) return 0
    if (plain.includes(word)) return 1
    return code === word || aliases.some((alias) => plainWord(alias).includes(word)) ? 2 : null
  }
  return inUse(words, version, today)
    .flatMap((value) => {
      const rank = rankOf(value)
      return rank === null ? [] : [{ rank, name: value.name }]
    })
    .toSorted((one, other) => one.rank - other.rank)
    .slice(0, MOST_FOUND)
    .map(({ name }) => name)
}

import type { DisputeType } from '@/lib/domain/case/vocabulary'
import { dayWithin } from '@/lib/domain/dictionary/catalogue'
import { findType, type DisputeWords } from '@/lib/domain/dictionary/settle-dispute'
import { isInForce } from '@/lib/domain/dictionary/values'
import type { CauseVersion } from '@/lib/domain/referral/vocabulary'
import type { LocalDate } from '@/lib/domain/time/local-date'
import { retiredOption } from '@/lib/labels/zh-CN/dictionary'

export type TypeOption = { readonly value: DisputeType; readonly label: string }

/**
 * What a form offers on a day: the types in use, and the one that is chosen already where it no
 * longer is, so that it can be seen and changed.
 */
export function typeOptions(
  { types }: Pick<DisputeWords, 'types'>,
  today: LocalDate,
  chosen: DisputeType | null,
): readonly TypeOption[] {
  return types.flatMap((type) => {
    const value = findType(type.code)
    if (!value) return []
    if (isInForce(type, today)) return [{ value, label: type.name }]
    return value === chosen ? [{ value, label: retiredOption(type.name) }] : []
  })
}

/** So many names go with a page; of a longer list the values above others come first. */
const MOST_NAMES = 300

/** Names of the causes of an edition that are in use, as suggestions. */
export function causeNames(
  { causes }: Pick<DisputeWords, 'causes'>,
  version: CauseVersion,
  today: LocalDate,
): readonly string[] {
  const day = dayWithin(version, today)
  return causes[version]
    .filter((value) => isInForce(value, day))
    .map(({ name }) => name)
    .slice(0, MOST_NAMES)
}

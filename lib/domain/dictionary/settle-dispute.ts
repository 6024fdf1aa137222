// What a new case is registered under: what a court wrote, as the dictionaries have it
// (docs/decisions/0173-dictionaries.md).
import { DISPUTE_TYPES, type DisputeType } from '../case/vocabulary'
import type { CauseVersion } from '../referral/vocabulary'
import { allow, refuse, type Decided } from '../refusal'
import type { LocalDate } from '../time/local-date'
import { dayWithin } from './catalogue'
import { settleCode, settleWord, type DictionaryValue } from './values'

/** The dictionaries that a dispute is described by. */
export type DisputeWords = {
  readonly types: readonly DictionaryValue[]
  readonly causes: Readonly<Record<CauseVersion, readonly DictionaryValue[]>>
}

/** Those as they are, and the day on which a file is checked. */
export type DatedWords = { readonly words: DisputeWords; readonly today: LocalDate }

/** A word that was not taken as written: what it was, and under what it is registered. */
export type Replaced = {
  readonly field: 'disputeType' | 'cause'
  readonly from: string
  readonly to: string
}

export type DescribedDispute = {
  readonly disputeType: DisputeType
  readonly cause: string
  readonly causeVersion: CauseVersion
}

/**
 * Type and cause of a case that begins on a day. A cause that no dictionary has is kept as it is
 * written: the list of an edition is complete only where it was imported.
 * @returns the dispute under what is in force, with what was replaced; INPUT_INVALID where a value
 * is retired and none has its place
 */
export function settleDispute<D extends DescribedDispute>(
  { types, causes }: DisputeWords,
  dispute: D,
  day: LocalDate,
): Decided<{ readonly dispute: D; readonly replaced: readonly Replaced[] }> {
  const type = settleCode(types, dispute.disputeType, day)
  const version = dispute.causeVersion
  const cause = settleWord(causes[version], dispute.cause, dayWithin(version, day))
  const mistakes = {
    ...(type.how === 'retired' && { disputeType: 'DICTIONARY_RETIRED' }),
    ...(cause.how === 'retired' && { cause: 'DICTIONARY_RETIRED' }),
  }
  if (Object.keys(mistakes).length > 0) return refuse('INPUT_INVALID', {}, mistakes)
  const replaced: Replaced[] = []
  const settled: Pick<DescribedDispute, 'disputeType' | 'cause'> = {
    disputeType: type.how === 'replaced' ? findType(type.value.code)! : dispute.disputeType,
    cause: cause.how === 'replaced' || cause.how === 'alias' ? cause.value.name : dispute.cause,
  }
  if (type.how === 'replaced') {
    const former = types.find(({ code }) => code === dispute.disputeType)?.name ?? ''
    replaced.push({ field: 'disputeType', from: former, to: type.value.name })
  }
  if (settled.cause !== dispute.cause)
    replaced.push({ field: 'cause', from: dispute.cause, to: settled.cause })
  return allow({ dispute: { ...dispute, ...settled }, replaced })
}

export const findType = (code: string): DisputeType | undefined =>
  DISPUTE_TYPES.find((each) => each === code)

/** Words of the types beside their names, for who reads a type as a word. */
export function aliasesOfTypes(
  types: readonly DictionaryValue[],
): Readonly<Record<string, DisputeType>> {
  return Object.fromEntries(
    types.flatMap(({ code, aliases }) => {
      const type = findType(code)
      return type ? aliases.map((alias) => [alias, type] as const) : []
    }),
  )
}

// A whole list of a dictionary, line by line (docs/decisions/0180-lists-and-limits.md). No article.
import { compareDates, type LocalDate } from '../time/local-date'
import { keptOf, ruleOf, type DictionaryKey } from './catalogue'
import { decideAmong, indexValues, isSameValue } from './decide-value'
import type { DictionaryValue } from './values'

export const LINE_OUTCOMES = ['refused', 'added', 'renamed', 'retired', 'changed', 'same'] as const
/** `changed`: anything else than the name, and no first day of retiring. */
export type LineOutcome = (typeof LINE_OUTCOMES)[number]

export type PlannedLine = {
  readonly value: DictionaryValue
  /** What it replaces; null where it is new or the line is refused as a second one of its code. */
  readonly before: DictionaryValue | null
  readonly is: LineOutcome
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
  // The first line of a code counts, as it is the one that would be written.
  const wanted = lines.toReversed().map((line) => [line.code, line] as const)
  const after = indexValues(new Map([...known, ...wanted]).values(), today)
  const seen = new Set<string>()
  return lines.map((value): PlannedLine => {
    if (seen.has(value.code))
      return { value, before: null, is: 'refused', mistakes: { code: 'DICTIONARY_CODE_TWICE' } }
    seen.add(value.code)
    const before = known.get(value.code) ?? null
    if (before && isSameValue(before, value)) return { value, before, is: 'same', mistakes: {} }
    const decided = decideAmong(key, after, value, before, today)
    return decided.ok
      ? { value, before, is: outcomeOf(before, value), mistakes: {} }
      : { value, before, is: 'refused', mistakes: decided.refusal.fields ?? {} }
  })
}

function outcomeOf(before: DictionaryValue | null, value: DictionaryValue): LineOutcome {
  if (before === null) return 'added'
  if (before.retiredFrom === null && value.retiredFrom !== null) return 'retired'
  return before.name === value.name ? 'changed' : 'renamed'
}

export type PlanCounts = Readonly<Record<LineOutcome, number>>

export function countPlanned(lines: readonly Pick<PlannedLine, 'is'>[]): PlanCounts {
  const counts = { refused: 0, added: 0, renamed: 0, retired: 0, changed: 0, same: 0 }
  for (const { is } of lines) counts[is] += 1
  return counts
}

/** How many versions were set of all values, by which a later change is noticed. */
export const versionsSet = (values: readonly { readonly no: number }[]) =>
  values.reduce((sum, { no }) => sum + no, 0)

/** A line of a list as it was typed; without a place where the list gives none. */
export type TypedValue = Omit<DictionaryValue, 'position'> & { readonly position: number | null }

export type ImportTerms = {
  /** From when new values are offered that name no day; null: at once. */
  readonly from: LocalDate | null
  /** What the list does not have is retired from `from` on. */
  readonly retiresAbsent: boolean
}

const STEP = 10
const LAST_POSITION = 999_999

/**
 * The lines with what the list leaves open: a value without a place keeps its own, a new one comes
 * behind the line above it; a new one without a day begins on `from`.
 */
export function completeLines(
  values: readonly DictionaryValue[],
  lines: readonly TypedValue[],
  { from }: ImportTerms,
): readonly DictionaryValue[] {
  const known = new Map(values.map((value) => [value.code, value]))
  let position = 0
  return lines.map((line) => {
    const before = known.get(line.code)
    position = line.position ?? before?.position ?? Math.min(LAST_POSITION, position + STEP)
    return { ...line, position, validFrom: line.validFrom ?? (before ? null : from) }
  })
}

/** Values in use that the list does not have, as they would be retired. */
export function retireAbsent(
  key: DictionaryKey,
  values: readonly DictionaryValue[],
  lines: readonly DictionaryValue[],
  { from, retiresAbsent }: ImportTerms,
): readonly DictionaryValue[] {
  if (!retiresAbsent || from === null || !ruleOf(key).retires) return []
  const listed = new Set(lines.map(({ code }) => code))
  return values
    .filter(({ code, retiredFrom }) => retiredFrom === null && !listed.has(code))
    .filter(({ code }) => keptOf(key, code) === null)
    .map((value) => ({ ...value, retiredFrom: from }))
}

/** What is wrong with the day of a list; empty where nothing is. */
export function findTermMistakes(
  { from, retiresAbsent }: ImportTerms,
  today: LocalDate,
): Readonly<Record<string, string>> {
  if (from === null) return retiresAbsent ? { from: 'REQUIRED' } : {}
  return compareDates(from, today) < 0 ? { from: 'DATE_IN_PAST' } : {}
}

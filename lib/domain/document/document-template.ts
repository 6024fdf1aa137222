/**
 * 文书模板 of an institution (docs/decisions/0080): versions of one document, each from a day on. A
 * document keeps the version with which it was made. No article.
 */
import { allow, refuse, type Decided } from '../refusal'
import type { LocalDate } from '../time/local-date'

export type TemplateVersion = {
  readonly id: string
  readonly version: number
  /** From when it is used; null: not decided yet. */
  readonly effectiveFrom: LocalDate | null
  /** Since when it is not used any more. */
  readonly retiredOn: LocalDate | null
}

/**
 * The version with which a document is made on a day: the last that has come into use. Where that
 * one was taken out of use there is none, and the document has the page of the system.
 */
export function findTemplateInForce<V extends TemplateVersion>(
  versions: readonly V[],
  day: LocalDate,
): V | null {
  const begun = versions.flatMap((each) => {
    const { effectiveFrom: from, retiredOn } = each
    // One that was taken back before its day was never in use.
    const isBegun = from !== null && from <= day && (retiredOn === null || retiredOn >= from)
    return isBegun ? [{ each, from, version: each.version }] : []
  })
  const last = begun.toSorted((a, b) =>
    a.from === b.from ? a.version - b.version : a.from < b.from ? -1 : 1,
  )
  const found = last.at(-1)?.each ?? null
  return found && found.retiredOn === null ? found : null
}

type Today = { readonly today: LocalDate }

/**
 * From which day is a version used? From today on, because documents of earlier days were made
 * without it; once it is in use its day does not change.
 * @returns the day; TEMPLATE_RETIRED, TEMPLATE_IN_USE, or INPUT_INVALID for a day that is past
 */
export function decideTemplateDay(
  { effectiveFrom, retiredOn }: TemplateVersion,
  day: LocalDate,
  { today }: Today,
): Decided<LocalDate> {
  if (retiredOn !== null) return refuse('TEMPLATE_RETIRED', { on: retiredOn })
  if (effectiveFrom !== null && effectiveFrom <= today)
    return refuse('TEMPLATE_IN_USE', { from: effectiveFrom })
  return day < today ? refuse('INPUT_INVALID', {}, { from: 'DAY_PAST' }) : allow(day)
}

/** Takes a version out of use from now on; TEMPLATE_RETIRED where it already is. */
export function decideRetireTemplate(
  { retiredOn }: TemplateVersion,
  { today }: Today,
): Decided<LocalDate> {
  return retiredOn === null ? allow(today) : refuse('TEMPLATE_RETIRED', { on: retiredOn })
}

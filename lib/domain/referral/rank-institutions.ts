// In which order a court is offered the institutions for a case. No article sets one: the court
// designates (在线调解规则 第10、12条). The rule is the product's own and is shown with the list
// (docs/decisions/0124-returned-cases.md).
import type { Bar } from '../case/decide-refer-again'
import type { DisputeType } from '../case/vocabulary'

/** What an institution did in the last twelve months, as sums; `inHand` now. */
export type InstitutionFigures = {
  readonly inHand: number
  readonly accepted: number
  readonly acceptedSeconds: number
  /** Confirmed after the last day. */
  readonly acceptedLate: number
  /** Not confirmed at all, so that a court took the case back. */
  readonly recalled: number
  readonly closedOfType: number
  readonly succeededOfType: number
  readonly followed: number
  readonly voluntary: number
}

export type RankedInstitution = {
  readonly id: string
  readonly name: string
  readonly specialties: readonly DisputeType[]
  readonly figures: InstitutionFigures
  /** Why it is out of the question in this case; null where it may be chosen. */
  readonly bar: Bar | null
}

/** 合同纠纷 of the operating manual and the type of the Guangzhou rules that contains it. */
const SAME_FIELD: readonly DisputeType[] = ['contract', 'contract_quasi']

/**
 * Is the type among the specialties that the institution publishes (第5条)? Of no type nothing is
 * said.
 */
export function isSpecialty(
  specialties: readonly DisputeType[],
  type: DisputeType | null,
): boolean {
  if (type === null) return false
  return SAME_FIELD.includes(type)
    ? specialties.some((each) => SAME_FIELD.includes(each))
    : specialties.includes(type)
}

/** How often it let the days for confirming pass. */
export const lapsesOf = ({ acceptedLate, recalled }: InstitutionFigures): number =>
  acceptedLate + recalled

/** The rate that few cases cannot push to an end: one success and one failure are added. */
const steadyRate = ({ closedOfType, succeededOfType }: InstitutionFigures): number =>
  (succeededOfType + 1) / (closedOfType + 2)

/**
 * Those that may be chosen before those that may not; among them by specialty, then fewer lapses,
 * then the steadier success rate of the same type, then fewer cases in hand, then the name.
 */
export function rankInstitutions<I extends RankedInstitution>(
  institutions: readonly I[],
  type: DisputeType | null,
): readonly I[] {
  const order = (a: I, b: I) =>
    Number(a.bar !== null) - Number(b.bar !== null) ||
    Number(isSpecialty(b.specialties, type)) - Number(isSpecialty(a.specialties, type)) ||
    lapsesOf(a.figures) - lapsesOf(b.figures) ||
    steadyRate(b.figures) - steadyRate(a.figures) ||
    a.figures.inHand - b.figures.inHand ||
    (a.name < b.name ? -1 : 1)
  return institutions.toSorted(order)
}

/**
 * The first of a ranked list that may be chosen, whose specialty the type is, and that has
 * confirmed a case in the twelve months: of who has none there is nothing to recommend it by. A
 * recommendation and nothing more.
 */
export function findRecommended<I extends RankedInstitution>(
  ranked: readonly I[],
  type: DisputeType | null,
): I | null {
  const isFit = ({ bar, specialties, figures }: I) =>
    bar === null && isSpecialty(specialties, type) && figures.accepted > 0
  return ranked.find(isFit) ?? null
}

/**
 * A rate of fewer cases than this is said to be of few: one case more or less moves it by ten
 * points or more.
 */
const FEW_CASES = 10

/** Whether a figure of so many cases says little; of none there is no figure. */
export const isFewCases = (cases: number): boolean => cases > 0 && cases < FEW_CASES

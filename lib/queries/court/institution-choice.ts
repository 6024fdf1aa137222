import type { MeasuredInstitution } from '@/lib/data/stores/referral/institution-figures-store'
import { findBar } from '@/lib/domain/case/decide-refer-again'
import type { DisputeType } from '@/lib/domain/case/vocabulary'
import { presentPerformance } from '@/lib/domain/performance/performance-rate'
import {
  findRecommended,
  isFewCases,
  isSpecialty,
  lapsesOf,
  rankInstitutions,
  type RankedInstitution,
} from '@/lib/domain/referral/rank-institutions'
import { formatAverageHours, formatRate } from '@/lib/domain/scoring/statistics-format'
import { toLocalDate } from '@/lib/domain/time/local-date'
import { disputeType } from '@/lib/labels/zh-CN/case'
import { INSTITUTION_CHOICE as WORDS } from '@/lib/labels/zh-CN/institution-choice'

/** An institution to refer to, with what speaks for and against it in words. */
export type InstitutionChoice = {
  readonly id: string
  /** Under which a referral names it. */
  readonly code: string
  readonly name: string
  readonly isRecommended: boolean
  /** Why it may not be chosen in this case; null where it may. */
  readonly barred: string | null
  readonly scope: string | null
  readonly lines: readonly string[]
}

type Former = Parameters<typeof findBar>[1]

/**
 * The institutions of a court for one type of dispute, the best fit first: of a form, of a list and
 * of a case that is referred again alike.
 * @param former who did not take this case before; empty for one that is not referred yet
 */
export function presentInstitutions(
  invited: readonly MeasuredInstitution[],
  type: DisputeType | null,
  former: Former = [],
): readonly InstitutionChoice[] {
  const ranked = rankInstitutions(
    invited.map((each) => ({ ...each, bar: findBar(each.id, former) })),
    type,
  )
  const recommended = findRecommended(ranked, type)
  return ranked.map((each) => presentInstitution(each, type, each === recommended))
}

/** The figures of one institution; every rate comes with the number of cases behind it. */
function presentInstitution(
  institution: MeasuredInstitution & RankedInstitution,
  type: DisputeType | null,
  isRecommended: boolean,
): InstitutionChoice {
  const { id, code, name, specialties, acceptsScope, figures, bar } = institution
  const { accepted, acceptedSeconds, closedOfType, succeededOfType, inHand, followed } = figures
  const performance = presentPerformance(figures)
  const success = closedOfType === 0 ? null : formatRate(succeededOfType, closedOfType)
  const hours = accepted === 0 ? null : formatAverageHours(acceptedSeconds, accepted)
  const few = (cases: number) => (isFewCases(cases) ? WORDS.few : '')
  return {
    id,
    code,
    name,
    isRecommended,
    barred: bar && WORDS.barred[bar.because](toLocalDate(bar.at)),
    scope: acceptsScope && WORDS.scope(acceptsScope),
    lines: [
      specialtyInWords(specialties, type),
      `${WORDS.success(success, succeededOfType, closedOfType, type !== null)}${few(closedOfType)}`,
      `${WORDS.hours(hours, accepted)}${few(accepted)}`,
      WORDS.lapses(lapsesOf(figures)),
      WORDS.load(inHand, institution.waitingHere, institution.overdueHere),
      `${WORDS.performance(performance.rate, followed)}${few(followed)}`,
      WORDS.place(institution.district, institution.chargesFees),
    ],
  }
}

function specialtyInWords(specialties: readonly DisputeType[], type: DisputeType | null): string {
  if (type === null) return WORDS.specialties(specialties.map((each) => disputeType[each]))
  const word = disputeType[type]
  return isSpecialty(specialties, type) ? WORDS.fits(word) : WORDS.unfit(word)
}

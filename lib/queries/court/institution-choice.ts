import type { DisputeType } from '@/lib/domain/case/vocabulary'
import { presentPerformance } from '@/lib/domain/performance/performance-rate'
import {
  isSpecialty,
  lapsesOf,
  type RankedInstitution,
} from '@/lib/domain/referral/rank-institutions'
import { formatAverageHours, formatRate } from '@/lib/domain/scoring/statistics-format'
import { toLocalDate } from '@/lib/domain/time/local-date'
import { disputeType } from '@/lib/labels/zh-CN/case'
import { INSTITUTION_FIGURES, RETURNED_ACTS } from '@/lib/labels/zh-CN/returned-acts'

/** An institution to refer a case to, with what speaks for and against it in words. */
export type InstitutionChoice = {
  readonly id: string
  readonly name: string
  readonly isRecommended: boolean
  /** Why it may not be chosen in this case; null where it may. */
  readonly barred: string | null
  readonly lines: readonly string[]
}

/** The figures of one institution for a choice; every rate comes with the number of cases behind it. */
export function presentInstitution(
  { id, name, specialties, figures, bar }: RankedInstitution,
  type: DisputeType,
  isRecommended: boolean,
): InstitutionChoice {
  const words = INSTITUTION_FIGURES
  const { accepted, acceptedSeconds, closedOfType, succeededOfType, inHand } = figures
  const performance = presentPerformance(figures)
  const success = closedOfType === 0 ? null : formatRate(succeededOfType, closedOfType)
  const hours = accepted === 0 ? null : formatAverageHours(acceptedSeconds, accepted)
  return {
    id,
    name,
    isRecommended,
    barred: bar && RETURNED_ACTS['refer-again'].barred[bar.because](toLocalDate(bar.at)),
    lines: [
      isSpecialty(specialties, type)
        ? words.fits(disputeType[type])
        : words.unfit(disputeType[type]),
      words.success(success, succeededOfType, closedOfType),
      words.hours(hours, accepted),
      words.lapses(lapsesOf(figures)),
      words.inHand(inHand),
      words.performance(performance.rate, performance.followed),
    ],
  }
}

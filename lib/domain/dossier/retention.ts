/**
 * 保管期限: how long a dossier is kept. The law that is available says only that the cover states it
 * (domain.md 6); the classes follow the practice of court archives (永久, 长期, 短期), and the choice is
 * this product's own (docs/decisions/0079-archiving.md). The period begins with the year after the
 * closing, so a dossier is due on the last day of a year.
 */
import type { DisputeType, Outcome } from '../case/vocabulary'
import { parseLocalDate, yearOf, type LocalDate } from '../time/local-date'

export const RETENTION_CLASSES = ['permanent', 'long', 'short'] as const
export type RetentionClass = (typeof RETENTION_CLASSES)[number]

type RetentionRules = {
  readonly version: string
  /** The first day of closing to which they apply. */
  readonly since: LocalDate
  /** Whole years; null: for good. */
  readonly years: Readonly<Record<RetentionClass, number | null>>
  /** What is agreed on these is proof of a status or of a title for longer than any period. */
  readonly lasting: readonly DisputeType[]
}

/** Oldest first. New rules are a new row: a dossier keeps the version by which it was bound. */
const RULES: readonly RetentionRules[] = [
  {
    version: 'default-1',
    since: parseLocalDate('1991-04-09')!,
    years: { permanent: null, long: 30, short: 10 },
    lasting: ['marriage_family', 'property_right'],
  },
]

/** Whole years of the rules that apply now; null: for good. */
export const YEARS_KEPT = RULES.at(-1)!.years

export type Retention = {
  readonly class: RetentionClass
  /** The version of the rules. */
  readonly rules: string
  /** The last day of keeping; null: for good. */
  readonly until: LocalDate | null
}

function classOf(lasting: boolean, outcome: Outcome): RetentionClass {
  if (outcome === 'agreement') return lasting ? 'permanent' : 'long'
  return lasting ? 'long' : 'short'
}

/**
 * How long the dossier of a case is kept that was closed on this day.
 * Throws RangeError for a day before the first rules.
 */
export function computeRetention(
  { disputeType, outcome }: { readonly disputeType: DisputeType; readonly outcome: Outcome },
  closedOn: LocalDate,
): Retention {
  const rules = RULES.findLast(({ since }) => since <= closedOn)
  if (!rules) throw new RangeError(`no rules of retention for ${closedOn}`)
  const chosen = classOf(rules.lasting.includes(disputeType), outcome)
  const years = rules.years[chosen]
  return {
    class: chosen,
    rules: rules.version,
    until: years === null ? null : parseLocalDate(`${yearOf(closedOn) + years}-12-31`),
  }
}

import type { LocalDate } from '@/lib/domain/time/local-date'
import type { PersonRole, Side } from './exclusions'
import type { Fraction } from './success-rate'

/**
 * One reason of a mediator's place. `points` is what the reason adds to the score, or takes off it;
 * the other facts are what a sentence needs.
 */
export type Reason =
  | {
      readonly code: 'specialty'
      readonly points: number
      readonly disputeType: string
      readonly isSpecialist: boolean
    }
  | {
      readonly code: 'success_rate'
      readonly points: number
      readonly succeeded: number
      readonly closed: number
      /** the rate that is weighed (success-rate.ts) */
      readonly weighed: Fraction
    }
  | {
      readonly code: 'caseload'
      readonly points: number
      readonly open: number
      readonly cap: number
    }
  | {
      readonly code: 'closing_days'
      readonly points: number
      /** of the successful cases; null without one */
      readonly averageDays: number | null
      readonly closed: number
    }
  | { readonly code: 'last_assigned'; readonly points: number; readonly daysAgo: number | null }
  | { readonly code: 'assigned_today'; readonly points: number; readonly count: number }
  | { readonly code: 'untrained'; readonly points: number; readonly lastOn: LocalDate | null }
  | {
      readonly code: 'leave_ahead'
      readonly points: 0
      readonly from: LocalDate
      readonly until: LocalDate
    }
  | {
      readonly code: 'same_name'
      readonly points: 0
      readonly side: Side
      readonly role: PersonRole
    }
  | { readonly code: 'co_mediates'; readonly points: 0; readonly count: number }
  | { readonly code: 'repeated_declines'; readonly points: 0; readonly count: number }
  | { readonly code: 'withdrew_before'; readonly points: 0 }
  | { readonly code: 'replaced_before'; readonly points: 0 }

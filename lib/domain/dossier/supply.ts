/**
 * Who can supply what a closed dossier lacks, and until when. No article sets a period for it: the
 * days are this product's own, for a reminder and nothing else (docs/decisions/0079-archiving.md).
 */
import type { CaseSource } from '../case/source'
import { addWorkingDays, type WorkCalendar } from '../deadline/calendar'
import { parseLocalDate, type LocalDate } from '../time/local-date'
import type { UploadSlot } from './catalogue'

export const SUPPLIERS = ['court', 'institution', 'mediator'] as const
export type Supplier = (typeof SUPPLIERS)[number]

type SupplyRules = {
  /** The first day of closing to which they apply. */
  readonly since: LocalDate
  /** Working days after the day of the closing. */
  readonly workingDays: Readonly<Record<Supplier, number>>
}

/** Oldest first; new rules are a new row. */
const RULES: readonly SupplyRules[] = [
  { since: parseLocalDate('1991-04-09')!, workingDays: { court: 10, institution: 5, mediator: 5 } },
]

/**
 * Whose the slot is to fill. What a court sends with a referral only the court can send again; what
 * a mediator would fill the institution does, where none ever took the case.
 */
export function findSupplier(
  slot: UploadSlot,
  { source, isTaken }: { readonly source: CaseSource; readonly isTaken: boolean },
): Supplier {
  switch (slot) {
    case 'referral_letter':
      return 'court'
    case 'petition':
      return source === 'administrative' || source === 'party_application' ? 'institution' : 'court'
    case 'acceptance_form':
      return 'institution'
    default:
      return isTaken ? 'mediator' : 'institution'
  }
}

export type SupplyDay = { readonly on: LocalDate; readonly isProvisional: boolean }

/** Until when it should be there; null where the calendar does not reach so far back. */
export function findSupplyDay(
  supplier: Supplier,
  closedOn: LocalDate,
  calendar: WorkCalendar,
): SupplyDay | null {
  const rules = RULES.findLast(({ since }) => since <= closedOn)
  const end = rules && addWorkingDays(calendar, closedOn, rules.workingDays[supplier])
  return end?.ok ? { on: end.value.on, isProvisional: end.value.isProvisional } : null
}

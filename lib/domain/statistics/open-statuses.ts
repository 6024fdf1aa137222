import { CARRIED_STATUSES, type CaseStatus } from '../case/status'

/** Statuses in which an institution has work to do with a case: what a report calls 未结. */
export const OPEN_STATUSES = [
  'pending_acceptance',
  'pending_assignment',
  ...CARRIED_STATUSES,
] as const satisfies readonly CaseStatus[]

// What a court's own system learns of an event of its cases. Sources: 在线调解规则 第12条, 第20、21条 (the
// court follows what it referred), 第18条 (nothing of what was said in mediation). The database
// applies the same table (heyi_change_kind, prisma/functions/187-changes-and-webhooks.sql); a test
// proves them equal.
import type { EventData, EventKind } from '../audit/events'

/** A change names what to read again; it holds nothing of the case itself. */
export const CHANGE_KINDS = [
  'referral.received',
  'referral.accepted',
  'referral.acceptance_undone',
  'referral.declined',
  'referral.recalled',
  'referral.referred_again',
  'referral.ended',
  'mediation.assigned',
  'mediation.unassigned',
  'mediation.begun',
  'mediation.period_changed',
  'mediation.closed',
  'mediation.archived',
  'agreement.effective',
  'agreement.voided',
  'pack.handed_over',
  'confirmation.submitted',
  'confirmation.changed',
] as const
export type ChangeKind = (typeof CHANGE_KINDS)[number]

/** An event that is not named here is no change for a court's system. */
const CHANGE_OF_EVENT: Readonly<Partial<Record<EventKind, ChangeKind>>> = {
  'case.referred': 'referral.received',
  'case.applied': 'referral.received',
  'case.accepted': 'referral.accepted',
  'case.acceptance-undone': 'referral.acceptance_undone',
  'case.declined': 'referral.declined',
  'case.recalled': 'referral.recalled',
  'case.referred-again': 'referral.referred_again',
  'case.returned-ended': 'referral.ended',
  'case.assigned': 'mediation.assigned',
  'case.reassigned': 'mediation.assigned',
  'case.assignment-undone': 'mediation.unassigned',
  'case.mediator-replaced': 'mediation.unassigned',
  'case.withdrawn': 'mediation.unassigned',
  'case.taken': 'mediation.begun',
  'clock.paused': 'mediation.period_changed',
  'clock.resumed': 'mediation.period_changed',
  'clock.extended': 'mediation.period_changed',
  'clock.recounted': 'mediation.period_changed',
  'case.closed': 'mediation.closed',
  'case.archived': 'mediation.archived',
  'agreement.signed': 'agreement.effective',
  'agreement.voided': 'agreement.voided',
  'dossier.handed-over': 'pack.handed_over',
  'confirmation.agreed': 'confirmation.submitted',
  'confirmation.withdrawn': 'confirmation.changed',
  'confirmation.corrected': 'confirmation.changed',
  'confirmation.correction-requested': 'confirmation.changed',
  'confirmation.postponed': 'confirmation.changed',
  'confirmation.accepted': 'confirmation.changed',
  'confirmation.refused': 'confirmation.changed',
  'confirmation.ruled': 'confirmation.changed',
  'confirmation.withdrawal-answered': 'confirmation.changed',
  'confirmation.deemed-withdrawn': 'confirmation.changed',
}

/**
 * The change of one event; null: none. A signature counts when it is the last one that was missing,
 * a party's confirmation when it submits the application.
 */
export function changeOfEvent<K extends EventKind>(
  kind: K,
  data: Readonly<Partial<EventData<K>>>,
): ChangeKind | null {
  const { effectiveOn, submits } = data as { effectiveOn?: unknown; submits?: unknown }
  if (kind === 'agreement.signed' && typeof effectiveOn !== 'string') return null
  if (kind === 'confirmation.agreed' && submits !== true) return null
  return CHANGE_OF_EVENT[kind] ?? null
}

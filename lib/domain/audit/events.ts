import type { z } from 'zod'
import { ACCESS_EVENT_SHAPES } from './access-events'
import { ACCOUNT_EVENT_SHAPES } from './account-events'
import { ADMIN_EVENT_SHAPES } from './admin-events'
import { AGREEMENT_EVENT_SHAPES } from './agreement-events'
import { ANNOUNCEMENT_EVENT_SHAPES } from './announcement-events'
import { APPLICATION_EVENT_SHAPES } from './application-events'
import { CASE_MOVE_EVENT_SHAPES } from './case-move-events'
import { CASE_RECORD_EVENT_SHAPES } from './case-record-events'
import { DICTIONARY_EVENT_SHAPES } from './dictionary-events'
import { DOSSIER_EVENT_SHAPES } from './dossier-events'
import { PREPARATION_EVENT_SHAPES } from './preparation-events'
import { MEETING_EVENT_SHAPES } from './meeting-events'
import { ENDING_EVENT_SHAPES } from './ending-events'
import { DELIVERY_EVENT_SHAPES } from './delivery-events'
import { MINUTES_EVENT_SHAPES } from './minutes-events'
import { CUSTODY_EVENT_SHAPES } from './custody-events'
import { CHASE_EVENT_SHAPES } from './chase-events'
import { COMPLAINT_EVENT_SHAPES } from './complaint-events'
import { CONFERENCE_EVENT_SHAPES } from './conference-events'
import { RECORDING_EVENT_SHAPES } from './recording-events'
import { CONFIRMATION_EVENT_SHAPES } from './confirmation-events'
import { SUPPLEMENTARY_EVENT_SHAPES } from './supplementary-events'
import { COURT_STAGE_EVENT_SHAPES } from './court-stage-events'
import { CONSULTATION_EVENT_SHAPES } from './consultation-events'
import { PARTICIPATION_EVENT_SHAPES } from './participation-events'
import { PARAMETER_EVENT_SHAPES } from './parameter-events'
import { PROPOSAL_EVENT_SHAPES } from './proposal-events'
import { REFERRAL_EVENT_SHAPES } from './referral-events'
import { INSPECTION_EVENT_SHAPES } from './inspection-events'
import { ROSTER_EVENT_SHAPES } from './roster-events'
import { RULING_EVENT_SHAPES } from './ruling-events'
import { THREAD_EVENT_SHAPES } from './thread-events'

/**
 * Every event kind with the shape of its data. This JSON is stored for good: a change may need a
 * migration of stored events.
 */
export const EVENT_SHAPES = {
  ...CASE_MOVE_EVENT_SHAPES,
  ...AGREEMENT_EVENT_SHAPES,
  ...CASE_RECORD_EVENT_SHAPES,
  ...DOSSIER_EVENT_SHAPES,
  ...PREPARATION_EVENT_SHAPES,
  ...MEETING_EVENT_SHAPES,
  ...CONFERENCE_EVENT_SHAPES,
  ...RECORDING_EVENT_SHAPES,
  ...MINUTES_EVENT_SHAPES,
  ...CUSTODY_EVENT_SHAPES,
  ...CONSULTATION_EVENT_SHAPES,
  ...APPLICATION_EVENT_SHAPES,
  ...REFERRAL_EVENT_SHAPES,
  ...INSPECTION_EVENT_SHAPES,
  ...ROSTER_EVENT_SHAPES,
  ...COMPLAINT_EVENT_SHAPES,
  ...CONFIRMATION_EVENT_SHAPES,
  ...SUPPLEMENTARY_EVENT_SHAPES,
  ...CHASE_EVENT_SHAPES,
  ...RULING_EVENT_SHAPES,
  ...COURT_STAGE_EVENT_SHAPES,
  ...DELIVERY_EVENT_SHAPES,
  ...PARTICIPATION_EVENT_SHAPES,
  ...THREAD_EVENT_SHAPES,
  ...ACCESS_EVENT_SHAPES,
  ...ADMIN_EVENT_SHAPES,
  ...ANNOUNCEMENT_EVENT_SHAPES,
  ...ENDING_EVENT_SHAPES,
  ...DICTIONARY_EVENT_SHAPES,
  ...PARAMETER_EVENT_SHAPES,
  ...PROPOSAL_EVENT_SHAPES,
  ...ACCOUNT_EVENT_SHAPES,
} as const

export type EventKind = keyof typeof EVENT_SHAPES
export type EventData<K extends EventKind> = z.infer<(typeof EVENT_SHAPES)[K]>
export type DomainEvent = {
  [K in EventKind]: { readonly kind: K; readonly data: EventData<K> }
}[EventKind]

/**
 * What an event is about; its chain follows from it (one chain per case, else per institution,
 * court, or the system's own).
 */
export type EventSubject = {
  readonly caseId?: string | null
  readonly courtId?: string | null
  readonly institutionId?: string | null
}

/** The chain's name, exactly as the database checks it. */
export function chainOf(subject: EventSubject): string {
  if (subject.caseId) return `case:${subject.caseId}`
  if (subject.institutionId) return `institution:${subject.institutionId}`
  if (subject.courtId) return `court:${subject.courtId}`
  return 'system'
}

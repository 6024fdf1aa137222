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
import type { EventKind } from './events'
import { ENDING_EVENT_SHAPES } from './ending-events'
import { PREPARATION_EVENT_SHAPES } from './preparation-events'
import { MEETING_EVENT_SHAPES } from './meeting-events'
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
 * How an auditor looks at the record: what was turned away and whose numbers were seen first, then
 * the rest by what it concerns.
 */
export const EVENT_GROUPS = ['refused', 'unmasked', 'sign_in', 'case', 'look', 'admin'] as const
export type EventGroup = (typeof EVENT_GROUPS)[number]

const kinds = (shapes: Partial<Record<EventKind, unknown>>) => Object.keys(shapes) as EventKind[]

/** A kind belongs to the group of the file that declares its shape. */
const DECLARED = {
  refused: [],
  unmasked: [],
  sign_in: kinds(ACCOUNT_EVENT_SHAPES),
  case: [
    ...kinds(CASE_MOVE_EVENT_SHAPES),
    ...kinds(CASE_RECORD_EVENT_SHAPES),
    ...kinds(DOSSIER_EVENT_SHAPES),
    ...kinds(PREPARATION_EVENT_SHAPES),
    ...kinds(MEETING_EVENT_SHAPES),
    ...kinds(CONFERENCE_EVENT_SHAPES),
    ...kinds(RECORDING_EVENT_SHAPES),
    ...kinds(MINUTES_EVENT_SHAPES),
    ...kinds(CUSTODY_EVENT_SHAPES),
    ...kinds(DELIVERY_EVENT_SHAPES),
    ...kinds(PARTICIPATION_EVENT_SHAPES),
    ...kinds(THREAD_EVENT_SHAPES),
    ...kinds(AGREEMENT_EVENT_SHAPES),
    ...kinds(COMPLAINT_EVENT_SHAPES),
    ...kinds(CONFIRMATION_EVENT_SHAPES),
    ...kinds(SUPPLEMENTARY_EVENT_SHAPES),
    ...kinds(CHASE_EVENT_SHAPES),
    ...kinds(RULING_EVENT_SHAPES),
    ...kinds(COURT_STAGE_EVENT_SHAPES),
  ],
  look: kinds(ACCESS_EVENT_SHAPES),
  admin: [
    ...kinds(ADMIN_EVENT_SHAPES),
    ...kinds(ANNOUNCEMENT_EVENT_SHAPES),
    ...kinds(ENDING_EVENT_SHAPES),
    ...kinds(DICTIONARY_EVENT_SHAPES),
    ...kinds(PARAMETER_EVENT_SHAPES),
    ...kinds(PROPOSAL_EVENT_SHAPES),
    ...kinds(CONSULTATION_EVENT_SHAPES),
    ...kinds(APPLICATION_EVENT_SHAPES),
    ...kinds(REFERRAL_EVENT_SHAPES),
    ...kinds(INSPECTION_EVENT_SHAPES),
    ...kinds(ROSTER_EVENT_SHAPES),
  ],
} as const satisfies Record<EventGroup, readonly EventKind[]>

/** What an auditor must see first, whatever file it is declared in. */
const FIRST: ReadonlyMap<EventKind, EventGroup> = new Map([
  ['act.refused', 'refused'],
  ['account.sign-in-refused', 'refused'],
  ['personal-number.unmasked', 'unmasked'],
  ['personal-number.reviewed', 'unmasked'],
])

function kindsOfGroup(group: EventGroup): readonly EventKind[] {
  return [
    ...[...FIRST.keys()].filter((kind) => FIRST.get(kind) === group),
    ...DECLARED[group].filter((kind) => !FIRST.has(kind)),
  ]
}

/** The kinds of a group, in the order above; of all groups where none is named. */
export function kindsOf(group: EventGroup | null): readonly EventKind[] {
  return group === null ? EVENT_GROUPS.flatMap(kindsOfGroup) : kindsOfGroup(group)
}

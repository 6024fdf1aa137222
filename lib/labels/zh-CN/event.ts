import type { CaseDiff } from '@/lib/domain/audit/event-atoms'
import type { DomainEvent, EventKind } from '@/lib/domain/audit/events'
import type { Change } from '@/lib/domain/audit/list-changes'
import type { CaseStatus } from '@/lib/domain/case/status'
import { caseStatus } from './case'
import { DUE_FIELD, MEDIATOR_FIELD, STATUS_FIELD } from './changed-fields'
import { ACCESS_TEXTS } from './events/access'
import { ACCOUNT_TEXTS } from './events/account'
import { ADMIN_TEXTS } from './events/admin'
import { PARAMETER_TEXTS } from './events/parameter'
import { PROPOSAL_TEXTS } from './events/proposal'
import { AGREEMENT_TEXTS } from './events/agreement'
import { ANNOUNCEMENT_TEXTS } from './events/announcement'
import { ENDING_TEXTS } from './events/ending'
import { DICTIONARY_TEXTS } from './events/dictionary'
import { CASE_MOVE_TEXTS } from './events/case-move'
import { CASE_RECORD_TEXTS } from './events/case-record'
import { DOSSIER_TEXTS } from './events/dossier'
import type { EventText, EventTexts } from './events/event-text'
import { PREPARATION_TEXTS } from './events/preparation'
import { DELIVERY_TEXTS } from './events/delivery'
import { CONFERENCE_TEXTS } from './events/conference'
import { MEETING_TEXTS } from './events/meeting'
import { MINUTES_TEXTS } from './events/minutes'
import { CUSTODY_TEXTS } from './events/custody'
import { COMPLAINT_TEXTS } from './events/complaint'
import { CHASE_TEXTS } from './events/chase'
import { CONFIRMATION_TEXTS } from './events/confirmation'
import { SUPPLEMENTARY_TEXTS } from './events/supplementary'
import { RULING_TEXTS } from './events/ruling'
import { COURT_STAGE_TEXTS } from './events/court-stage'
import { APPLICATION_TEXTS } from './events/application'
import { REFERRAL_TEXTS } from './events/referral'
import { INSPECTION_TEXTS } from './events/inspection'
import { ROSTER_TEXTS } from './events/roster'
import { CONSULTATION_TEXTS } from './events/consultation'
import { PARTICIPATION_TEXTS } from './events/participation'
import { RECORDING_TEXTS } from './events/recording'
import { THREAD_TEXTS } from './events/thread'

const TEXTS: EventTexts<EventKind> = {
  ...CASE_MOVE_TEXTS,
  ...AGREEMENT_TEXTS,
  ...CASE_RECORD_TEXTS,
  ...DOSSIER_TEXTS,
  ...PREPARATION_TEXTS,
  ...MEETING_TEXTS,
  ...CONFERENCE_TEXTS,
  ...RECORDING_TEXTS,
  ...DELIVERY_TEXTS,
  ...MINUTES_TEXTS,
  ...CUSTODY_TEXTS,
  ...CONSULTATION_TEXTS,
  ...APPLICATION_TEXTS,
  ...REFERRAL_TEXTS,
  ...INSPECTION_TEXTS,
  ...ROSTER_TEXTS,
  ...COMPLAINT_TEXTS,
  ...CONFIRMATION_TEXTS,
  ...SUPPLEMENTARY_TEXTS,
  ...CHASE_TEXTS,
  ...RULING_TEXTS,
  ...COURT_STAGE_TEXTS,
  ...PARTICIPATION_TEXTS,
  ...THREAD_TEXTS,
  ...ACCESS_TEXTS,
  ...ADMIN_TEXTS,
  ...ANNOUNCEMENT_TEXTS,
  ...ENDING_TEXTS,
  ...DICTIONARY_TEXTS,
  ...PARAMETER_TEXTS,
  ...PROPOSAL_TEXTS,
  ...ACCOUNT_TEXTS,
}

export type EventQuote = { readonly term: string; readonly text: string }

/**
 * The texts of an event's kind. The table has one entry per kind with that kind's data; TypeScript
 * cannot follow the pair through the lookup.
 */
function textOf(event: DomainEvent): EventText<EventKind> {
  return TEXTS[event.kind] as EventText<EventKind>
}

/** The title of a kind of event, as timelines and logs print it. */
export function eventTitle(kind: EventKind): string {
  return TEXTS[kind].title
}

/** The same for a stored kind, which may be one that this version does not know. */
export function storedEventTitle(kind: string): string {
  return Object.hasOwn(TEXTS, kind) ? eventTitle(kind as EventKind) : kind
}

/** What happened, as a whole sentence. */
export function eventSentence(event: DomainEvent): string {
  return textOf(event).sentence(event.data)
}

/** What somebody wrote with an event, in their own words; what was left empty is left out. */
export function eventQuotes(event: DomainEvent): EventQuote[] {
  const quotes = textOf(event).quotes?.(event.data) ?? []
  return quotes.flatMap(([term, text]) => (text ? [{ term, text }] : []))
}

/** Before and after, where an event carries both or its kind says both. */
export function eventChanges(event: DomainEvent): readonly Change[] {
  const { data } = event
  if ('moved' in data && data.moved) return caseDiffInWords(data.moved)
  return textOf(event).changes?.(data) ?? []
}

const statusWord = (status: string | null) => status && (caseStatus[status as CaseStatus] ?? status)

function caseDiffInWords({ status, mediator, dueOn }: CaseDiff): Change[] {
  return [
    ...(status
      ? [
          {
            field: STATUS_FIELD,
            before: statusWord(status.before),
            after: statusWord(status.after),
          },
        ]
      : []),
    ...(mediator ? [{ field: MEDIATOR_FIELD, ...mediator }] : []),
    ...(dueOn ? [{ field: DUE_FIELD, ...dueOn }] : []),
  ]
}

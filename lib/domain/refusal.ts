import type { Result } from './time/result'

/**
 * A refusal is a value: a code, and the facts that caused it. Its sentence is in
 * lib/labels/zh-CN/refusal.ts.
 * `fields` names the inputs it is about (path → code), where there are any.
 */
export type Facts = Readonly<Record<string, string | number | boolean | null | undefined>>

export const REFUSAL_CODES = [
  'NOT_FOUND', // does not exist, or may not be seen: one answer for both
  'FORBIDDEN',
  'INPUT_INVALID',
  'STATUS_DOES_NOT_ALLOW',
  'CASE_CHANGED_MEANWHILE',
  'CALENDAR_YEAR_UNPUBLISHED',
  'CALENDAR_CHANGED_MEANWHILE',
  'CLOCK_INVALID',
  'MEDIATOR_EXCLUDED',
  'MEDIATOR_DISABLED_MEANWHILE',
  'NOTE_REQUIRED_FOR_LOWER_RANK',
  'HANDOVER_NOTE_REQUIRED',
  'NO_FORMER_MEDIATOR',
  'CONSENTS_INCOMPLETE',
  'CHANGE_WAITS',
  'CHANGE_SETTLED',
  'PERIOD_LAPSED',
  'PAUSED_ALREADY',
  'PAUSES_OVERLAP',
  'APPRAISAL_AFTER_FILING',
  'NOT_PAUSED',
  'SUSPICION_ANSWERED',
  'SUSPICION_ENDS_MEDIATION',
  'EXTENSION_OVER_CAP',
  'EXTENSION_TOO_LATE',
  'MEETING_PERIOD_OVER',
  'MEETING_WHILE_PAUSED',
  'MEETING_AFTER_PERIOD',
  'MEETING_ON_LEAVE',
  'MEETING_CONSENTS_MISSING',
  'MEETING_PARTY_UNAVAILABLE',
  'MEETING_OVERLAPS',
  'MEETING_NOT_PLANNED',
  'ROOM_CLOSED_ALREADY',
  'ROOM_HAS_MEETINGS',
  'CONTACT_IN_FUTURE',
  'CONTACT_BEFORE_ACCEPTANCE',
  'PERSON_NOT_IN_CASE',
  'NUMBERS_STAY_MASKED',
  'NUMBER_UNREADABLE',
  'ATTEMPTS_INCOMPLETE',
  'NO_REFUSAL_RECORDED',
  'MEETING_CANCELLED',
  'MEETING_NOT_BEGUN',
  'MEETING_NOT_HELD',
  'PREPARATIONS_MISSING',
  'MINUTES_ALREADY_OPEN',
  'MINUTES_NOT_OPEN',
  'MINUTES_CASE_OVER',
  'MINUTES_NOT_SUBMITTED',
  'MINUTES_NOT_CONFIRMED',
  'MINUTES_INCOMPLETE',
  'MINUTES_CHANGED_MEANWHILE',
  'MINUTES_ENTRY_CHANGED',
  'MINUTES_FULL',
  'PERSON_NOT_PRESENT',
  'FACT_ENDED',
  'AGREEMENT_MISSING',
  'AGREEMENT_INCOMPLETE',
  'AGREEMENT_FINISHED',
  'AGREEMENT_NOT_FINISHED',
  'AGREEMENT_IN_EFFECT',
  'AGREEMENT_SAVED_MEANWHILE',
  'AGREEMENT_AFTER_LAPSE',
  'AGREEMENT_SUSPENDED',
  'MEDIATOR_HAS_OPEN_CASES',
  'ALREADY_IN_THAT_STATE',
  'OWN_ACCOUNT',
  'LAST_ADMINISTRATOR',
  'PASSWORD_WRONG',
  'PASSWORD_TRIES_SPENT',
  'PASSWORD_CHANGE_RUNNING',
  'PASSWORD_REUSED',
  'PASSWORD_WEAK',
  'INSTITUTION_NOT_INVITED',
  'CASE_NUMBER_TAKEN',
  'IDEMPOTENCY_KEY_REUSED',
  'MEDIATION_NOT_ALLOWED',
  'OUTCOME_TOO_EARLY',
  'UNDO_TOO_LATE',
  'UNDO_SOMETHING_FOLLOWED',
  'UNDO_NOTHING_DONE',
  'NOT_MEDIATORS_TURN',
  'URGED_ALREADY',
  'PHONE_TAKEN',
  'PROFILE_CHANGED_MEANWHILE',
  'COURT_KEY_REVOKED',
  'FILE_REFUSED',
  'MATERIAL_ALREADY_THERE',
  'MATERIAL_ALREADY_VOIDED',
  'MATERIAL_BEFORE_ACCEPTANCE',
  'UPLOAD_PART_DAMAGED',
  'UPLOAD_INCOMPLETE',
  'UPLOAD_DIFFERS',
  'DOSSIER_CLOSED',
  'SPREADSHEET_REFUSED',
  'IMPORT_ALREADY_RUNNING',
  'IMPORT_ALREADY_FINISHED',
  'IMPORT_NOTHING_READY',
  'EXPORT_TOO_LARGE',
] as const
export type RefusalCode = (typeof REFUSAL_CODES)[number]

/**
 * Refusals that only ask the user to correct the own form: a blank, a date, a file that is there
 * already. The log has them; the record of a case (调解进度) tells what happened to it and leaves them
 * out.
 */
export const FORM_SLIPS: readonly RefusalCode[] = [
  'INPUT_INVALID',
  'NOTE_REQUIRED_FOR_LOWER_RANK',
  'HANDOVER_NOTE_REQUIRED',
  'CONSENTS_INCOMPLETE',
  'PAUSES_OVERLAP',
  'EXTENSION_OVER_CAP',
  'EXTENSION_TOO_LATE',
  'MEETING_AFTER_PERIOD',
  'MEETING_ON_LEAVE',
  'MEETING_CONSENTS_MISSING',
  'MEETING_PARTY_UNAVAILABLE',
  'MEETING_OVERLAPS',
  'ROOM_HAS_MEETINGS',
  'CONTACT_IN_FUTURE',
  'CONTACT_BEFORE_ACCEPTANCE',
  'AGREEMENT_INCOMPLETE',
  'FILE_REFUSED',
  'MATERIAL_ALREADY_THERE',
]

export type Refusal = {
  readonly code: RefusalCode
  readonly facts: Facts
  readonly fields?: Readonly<Record<string, string>>
}

export type Decided<T> = Result<T, Refusal>

export function allow<T>(value: T): Decided<T> {
  return { ok: true, value }
}

export function refuse<T = never>(
  code: RefusalCode,
  facts: Facts = {},
  fields?: Readonly<Record<string, string>>,
): Decided<T> {
  return { ok: false, refusal: fields ? { code, facts, fields } : { code, facts } }
}

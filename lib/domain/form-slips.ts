import type { RefusalCode } from './refusal'

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
  'DOCUMENT_INCOMPLETE',
  'DOCUMENT_NUMBER_TAKEN',
]

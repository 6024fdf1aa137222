import type { EventKind } from './events'

/**
 * The kinds whose texts are for the court too: reasons and reports that the rules address to it,
 * and what was served or put into the dossier. Every other text is for those who mediate: what a
 * party said in a contact, what one mediator hands over to the next, why someone does not sign. A
 * kind that is not named here keeps its text from courts.
 */
export const TEXTS_FOR_COURTS = [
  'case.declined',
  'case.recalled',
  'case.referred-again',
  'case.returned-ended',
  'case.assigned',
  'case.disclosed',
  'disclosure.allowed',
  'disclosure.replaced',
  'case.mediator-replaced',
  'change.requested',
  'change.refused',
  'co-mediator.ended',
  'clock.paused',
  'clock.resumed',
  'clock.extended',
  'suspicion.answered',
  'identity.checked',
  'rights.explained',
  'address.confirmed',
  'service.recorded',
  'case.closed',
  'followup.recorded',
  'case.archived',
  'material.voided',
  'document.voided',
  'dossier.explained',
  'dossier.destruction-proposed',
  'dossier.destruction-approved',
  'dossier.destruction-rejected',
  'dossier.destruction-carried-out',
  'personal-number.unmasked',
  'volume.searched',
] as const satisfies readonly EventKind[]

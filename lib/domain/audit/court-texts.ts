// What a court reads of the texts that people wrote with the events of a case. Sources: 在线调解规则 第18条 and 特邀规定
// 第22条 (what a party conceded may not be used against it), 民诉解释 第146条 (the course of mediation is not public).
import type { EventKind } from './events'

/**
 * The kinds whose texts are for the court too: reasons and reports that the rules address to it, and what
 * was served or put into the dossier. Every other text is for those who mediate: what a party said in a
 * contact, what one mediator hands over to the next, why someone does not sign. A kind that is not named
 * here keeps its text from courts.
 */
export const TEXTS_FOR_COURTS: readonly EventKind[] = [
  'case.declined',
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
  'personal-number.unmasked',
  'volume.searched',
]

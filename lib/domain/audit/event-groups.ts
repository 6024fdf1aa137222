import type { EventKind } from './events'

/**
 * How an auditor looks at the record: what was turned away and whose numbers were seen first, then
 * the rest by what it concerns.
 */
export const EVENT_GROUPS = ['refused', 'unmasked', 'sign_in', 'case', 'look', 'admin'] as const
export type EventGroup = (typeof EVENT_GROUPS)[number]

const GROUP_OF = {
  'act.refused': 'refused',
  'account.sign-in-refused': 'refused',
  'personal-number.unmasked': 'unmasked',
  'account.signed-in': 'sign_in',
  'account.signed-out': 'sign_in',
  'account.password-changed': 'sign_in',
  'case.referred': 'case',
  'case.accepted': 'case',
  'case.declined': 'case',
  'case.assigned': 'case',
  'case.reassigned': 'case',
  'case.taken': 'case',
  'case.disclosed': 'case',
  'disclosure.allowed': 'case',
  'disclosure.replaced': 'case',
  'contact.recorded': 'case',
  'case.withdrawn': 'case',
  'case.mediator-replaced': 'case',
  'case.closed': 'case',
  'case.archived': 'case',
  'clock.paused': 'case',
  'clock.extended': 'case',
  'case.acceptance-undone': 'case',
  'case.assignment-undone': 'case',
  'case.imported': 'case',
  'work.imported': 'case',
  'confirmation.imported': 'case',
  'material.added': 'case',
  'material.voided': 'case',
  'case.viewed': 'look',
  'material.read': 'look',
  'material.viewed': 'look',
  'dossier.read': 'look',
  'list.viewed': 'look',
  'list.exported': 'look',
  'mediator.created': 'admin',
  'mediator.edited': 'admin',
  'mediator.leave-set': 'admin',
  'mediator.password-reset': 'admin',
  'training.recorded': 'admin',
  'training.revoked': 'admin',
  'institution.edited': 'admin',
  'import.checked': 'admin',
  'import.started': 'admin',
  'import.finished': 'admin',
  'mediator.disabled': 'admin',
  'mediator.enabled': 'admin',
  'account.created': 'admin',
  'court-key.made': 'admin',
  'court-key.revoked': 'admin',
  'calendar.loaded': 'admin',
} as const satisfies Record<EventKind, EventGroup>

/** The kinds of a group, in the order above; of all groups where none is named. */
export function kindsOf(group: EventGroup | null): readonly EventKind[] {
  return (Object.keys(GROUP_OF) as EventKind[]).filter(
    (kind) => group === null || GROUP_OF[kind] === group,
  )
}

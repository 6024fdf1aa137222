// How the first assignment follows what the parties chose. Source: 特邀规定 第12条.
import { allow, refuse, type Decided } from '../refusal'
import { stateOfChoice, type AssignmentBasis, type ChoiceMark } from './choice'

/**
 * While the parties choose, the case is given to no one. Whom they chose together needs no reason;
 * another one does.
 * @returns null where no choice was opened; or CHOICE_OPEN, NOTE_REQUIRED_OVER_CHOICE
 */
export function findAssignmentBasis(
  choice: ChoiceMark | null,
  { mediatorId, note }: { readonly mediatorId: string; readonly note: string | null },
  now: Date,
): Decided<AssignmentBasis | null> {
  if (!choice) return allow(null)
  if (stateOfChoice(choice, now) === 'open')
    return refuse('CHOICE_OPEN', { dueAt: choice.dueAt.toISOString() })
  const { chosen } = choice
  if (!chosen) return allow('no_common')
  if (chosen.mediatorId === mediatorId) return allow('chosen_together')
  return note
    ? allow('other_than_chosen')
    : refuse('NOTE_REQUIRED_OVER_CHOICE', { mediator: chosen.name }, { note: 'REQUIRED' })
}

import 'server-only'
import { decideRosterMove } from '@/lib/domain/roster/decide-roster-move'
import { defineUseCase } from '../define-use-case'
import { RosterReasonInput } from './roster-acts.input'
import {
  loadLeavingEntry,
  rosterActorOf,
  scopeOfEntry,
  subjectOfEntry,
  writeRosterMove,
} from './roster-move'

/** 辞任: a mediator in person; of an institution its administrator. */
export const resignEntry = defineUseCase({
  act: 'roster:resign',
  input: RosterReasonInput,
  load: loadLeavingEntry,
  scope: scopeOfEntry,
  target: () => null,
  subject: subjectOfEntry,
  decide: (entry, { revision }, { actor, today }) =>
    decideRosterMove('resign', entry, { by: rosterActorOf(actor), revision }, today, entry),
  write: (db, grant, transition, entry, { words }, { now }) =>
    writeRosterMove(db, grant, entry, transition, {}, { words }, now),
})

import 'server-only'
import { decideRosterMove } from '@/lib/domain/roster/decide-roster-move'
import { defineUseCase } from '../define-use-case'
import { SuspendEntryInput } from './roster-acts.input'
import {
  loadRosterEntry,
  rosterActorOf,
  scopeOfEntry,
  subjectOfEntry,
  writeRosterMove,
} from './roster-move'

/** 暂停: no new case while it lasts; running ones go on as the institution decides. */
export const suspendEntry = defineUseCase({
  act: 'roster:suspend',
  input: SuspendEntryInput,
  load: loadRosterEntry,
  scope: scopeOfEntry,
  target: () => null,
  subject: subjectOfEntry,
  decide: (entry, { revision, ground }, { actor, today }) =>
    decideRosterMove('suspend', entry, { by: rosterActorOf(actor), revision, ground }, today),
  write: (db, grant, transition, entry, { ground, words }, { now }) =>
    writeRosterMove(db, grant, entry, transition, {}, { ground, words }, now),
})

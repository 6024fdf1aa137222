import 'server-only'
import { decideRosterMove } from '@/lib/domain/roster/decide-roster-move'
import { defineUseCase } from '../define-use-case'
import { RosterReasonInput } from './roster-acts.input'
import {
  loadRosterEntry,
  rosterActorOf,
  scopeOfEntry,
  subjectOfEntry,
  writeRosterMove,
} from './roster-move'

/** 恢复 after a suspension, within the period of the certificate. */
export const resumeEntry = defineUseCase({
  act: 'roster:resume',
  input: RosterReasonInput,
  load: loadRosterEntry,
  scope: scopeOfEntry,
  target: () => null,
  subject: subjectOfEntry,
  decide: (entry, { revision }, { actor, today }) =>
    decideRosterMove('resume', entry, { by: rosterActorOf(actor), revision }, today),
  write: (db, grant, transition, entry, { words }, { now }) =>
    writeRosterMove(db, grant, entry, transition, {}, { words }, now),
})

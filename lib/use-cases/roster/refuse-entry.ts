import 'server-only'
import { decideRosterMove } from '@/lib/domain/roster/decide-roster-move'
import { defineUseCase } from '../define-use-case'
import { RefuseEntryInput } from './roster-acts.input'
import {
  loadRosterEntry,
  rosterActorOf,
  scopeOfEntry,
  subjectOfEntry,
  writeRosterMove,
} from './roster-move'

/** 不予确认 (特邀规定 第6、7条): with its ground and the reason, which the institution reads. */
export const refuseEntry = defineUseCase({
  act: 'roster:refuse',
  input: RefuseEntryInput,
  load: loadRosterEntry,
  scope: scopeOfEntry,
  target: () => null,
  subject: subjectOfEntry,
  decide: (entry, { revision, ground }, { actor, today }) =>
    decideRosterMove('refuse', entry, { by: rosterActorOf(actor), revision, ground }, today),
  write: (db, grant, transition, entry, { ground, words }, { now }) =>
    writeRosterMove(db, grant, entry, transition, {}, { ground, words }, now),
})

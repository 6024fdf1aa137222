import 'server-only'
import { decideRosterMove } from '@/lib/domain/roster/decide-roster-move'
import { defineUseCase } from '../define-use-case'
import { RemoveEntryInput } from './roster-acts.input'
import {
  loadRosterEntry,
  rosterActorOf,
  scopeOfEntry,
  subjectOfEntry,
  writeRosterMove,
} from './roster-move'

/** 除名 (特邀规定 第28条; 在线调解规则 第29条第2款), on one of the grounds of the articles. */
export const removeEntry = defineUseCase({
  act: 'roster:remove',
  input: RemoveEntryInput,
  load: loadRosterEntry,
  scope: scopeOfEntry,
  target: () => null,
  subject: subjectOfEntry,
  decide: (entry, { revision, ground }, { actor, today }) =>
    decideRosterMove('remove', entry, { by: rosterActorOf(actor), revision, ground }, today),
  write: (db, grant, transition, entry, { ground, words }, { now }) =>
    writeRosterMove(db, grant, entry, transition, {}, { ground, words }, now),
})

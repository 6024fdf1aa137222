import 'server-only'
import { decideRosterMove } from '@/lib/domain/roster/decide-roster-move'
import { defineUseCase } from '../define-use-case'
import { RemoveEntryInput } from './roster-acts.input'
import {
  loadLeavingEntry,
  rosterActorOf,
  scopeOfEntry,
  subjectOfEntry,
  writeRosterMove,
} from './roster-move'

/**
 * 除名 (特邀规定 第28条; 在线调解规则 第29条第2款), on one of the grounds of the articles; of an institution 移出名册,
 * once no referral waits for its answer (docs/decisions/0179-ends-of-institutions.md).
 */
export const removeEntry = defineUseCase({
  act: 'roster:remove',
  input: RemoveEntryInput,
  load: loadLeavingEntry,
  scope: scopeOfEntry,
  target: () => null,
  subject: subjectOfEntry,
  decide: (entry, { revision, ground }, { actor, today }) =>
    decideRosterMove('remove', entry, { by: rosterActorOf(actor), revision, ground }, today, entry),
  write: (db, grant, transition, entry, { ground, words }, { now }) =>
    writeRosterMove(db, grant, entry, transition, {}, { ground, words }, now),
})

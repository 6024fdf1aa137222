import 'server-only'
import { decideRosterMove } from '@/lib/domain/roster/decide-roster-move'
import { defineUseCase } from '../define-use-case'
import { RosterEntryInput } from './roster-acts.input'
import {
  loadRosterEntry,
  rosterActorOf,
  scopeOfEntry,
  subjectOfEntry,
  writeRosterMove,
} from './roster-move'

/** 申请续期: the institution, from sixty days before the end of a certificate on. */
export const requestRenewal = defineUseCase({
  act: 'roster:request-renewal',
  input: RosterEntryInput,
  load: loadRosterEntry,
  scope: scopeOfEntry,
  target: () => null,
  subject: subjectOfEntry,
  decide: (entry, { revision }, { actor, today }) =>
    decideRosterMove('request_renewal', entry, { by: rosterActorOf(actor), revision }, today),
  write: (db, grant, transition, entry, _input, { now }) =>
    writeRosterMove(db, grant, entry, transition, { renewalRequestedAt: now }, {}, now),
})

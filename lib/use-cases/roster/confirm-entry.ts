import 'server-only'
import { decideRosterMove } from '@/lib/domain/roster/decide-roster-move'
import { defineUseCase } from '../define-use-case'
import { CertifyInput } from './roster-acts.input'
import {
  loadRosterEntry,
  refuseTakenCertificate,
  rosterActorOf,
  scopeOfEntry,
  subjectOfEntry,
  writeRosterMove,
} from './roster-move'

/** 确认入册 (在线调解规则 第27条; 特邀规定 第5、6条): the court gives the certificate. */
export const confirmEntry = defineUseCase({
  act: 'roster:confirm',
  input: CertifyInput,
  load: loadRosterEntry,
  scope: scopeOfEntry,
  target: () => null,
  subject: subjectOfEntry,
  decide: (entry, { entryId: _id, ...choice }, { actor, today }) =>
    decideRosterMove('confirm', entry, { by: rosterActorOf(actor), ...choice }, today, entry),
  write: async (db, grant, transition, entry, input, { now }) => {
    const { certificateNo, validFrom, validUntil } = input
    const taken = await refuseTakenCertificate(db, entry, certificateNo)
    if (taken) return taken
    const certificate = { certificateNo, validFrom, validUntil }
    const changes = { ...certificate, source: 'recommendation', renewalRequestedAt: null } as const
    return writeRosterMove(db, grant, entry, transition, changes, certificate, now)
  },
})

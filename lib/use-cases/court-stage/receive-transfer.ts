import 'server-only'
import { eventSubjectOf, scopeOf } from '@/lib/data/mappers/case'
import { decideReceive } from '@/lib/domain/court-stage/decide-transfer'
import { allow } from '@/lib/domain/refusal'
import { defineUseCase } from '../define-use-case'
import { ReceiveInput } from './court-stage-acts.input'
import { loadStage } from './load-stage'
import { writeStep } from './write-step'

/**
 * 接收移送 (在线调解规则 第21条): the clerk has what the institution handed over; a suit that turns to trial
 * has its fee notified.
 */
export const receiveTransfer = defineUseCase({
  act: 'transfer:receive',
  input: ReceiveInput,
  load: loadStage,
  scope: scopeOf,
  target: ({ caseId }) => caseId,
  subject: (record) => eventSubjectOf(record),
  decide: (record, { fee, feeAmount }, context) =>
    decideReceive(record, fee ? { fee, feeAmount } : null, context),
  write: async (db, grant, step, record, _input, { now }) => {
    const written = await writeStep(db, grant, record, step, now)
    return written.ok ? allow({ caseId: record.id, caseNo: record.caseNo }) : written
  },
})

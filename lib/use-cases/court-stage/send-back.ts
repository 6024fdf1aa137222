import 'server-only'
import { eventSubjectOf, scopeOf } from '@/lib/data/mappers/case'
import { decideSendBack } from '@/lib/domain/court-stage/decide-transfer'
import { allow } from '@/lib/domain/refusal'
import { defineUseCase } from '../define-use-case'
import { SendBackInput } from './court-stage-acts.input'
import { loadStage } from './load-stage'
import { writeStep } from './write-step'

/** 退回补正: something that the court needs is missing; once, all of it by code. */
export const sendBack = defineUseCase({
  act: 'transfer:send-back',
  input: SendBackInput,
  load: loadStage,
  scope: scopeOf,
  target: ({ caseId }) => caseId,
  subject: (record) => eventSubjectOf(record),
  decide: (record, { missing, seenPack }, context) =>
    decideSendBack(record, { missing, seenPack }, context),
  write: async (db, grant, step, record, _input, { now }) => {
    const written = await writeStep(db, grant, record, step, now)
    return written.ok ? allow({ caseId: record.id, caseNo: record.caseNo }) : written
  },
})

import 'server-only'
import { eventSubjectOf, scopeOf } from '@/lib/data/mappers/case'
import { decideRecordAgreement } from '@/lib/domain/court-stage/decide-transfer'
import { allow } from '@/lib/domain/refusal'
import { defineUseCase } from '../define-use-case'
import { RecordAgreementInput } from './court-stage-acts.input'
import { loadStage } from './load-stage'
import { writeStep } from './write-step'

/** 备案 (特邀规定 第19、20条): the number under which the court keeps the agreement. */
export const recordAgreement = defineUseCase({
  act: 'transfer:record-agreement',
  input: RecordAgreementInput,
  load: loadStage,
  scope: scopeOf,
  target: ({ caseId }) => caseId,
  subject: (record) => eventSubjectOf(record),
  decide: (record, { caseId: _, ...choice }, context) =>
    decideRecordAgreement(record, choice, context),
  write: async (db, grant, step, record, _input, { now }) => {
    const written = await writeStep(db, grant, record, step, now)
    return written.ok ? allow({ caseId: record.id, caseNo: record.caseNo }) : written
  },
})

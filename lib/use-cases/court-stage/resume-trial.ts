import 'server-only'
import { eventSubjectOf, scopeOf } from '@/lib/data/mappers/case'
import { decideResumeTrial } from '@/lib/domain/court-stage/decide-transfer'
import { allow } from '@/lib/domain/refusal'
import { defineUseCase } from '../define-use-case'
import { ResumeTrialInput } from './court-stage-acts.input'
import { loadStage } from './load-stage'
import { writeStep } from './write-step'

/** 转入审理 (特邀规定 第21条; 民诉法 第102条). */
export const resumeTrial = defineUseCase({
  act: 'transfer:resume-trial',
  input: ResumeTrialInput,
  load: loadStage,
  scope: scopeOf,
  target: ({ caseId }) => caseId,
  subject: (record) => eventSubjectOf(record),
  decide: (record, choice, context) => decideResumeTrial(record, choice, context),
  write: async (db, grant, step, record, _input, { now }) => {
    const written = await writeStep(db, grant, record, step, now)
    return written.ok ? allow({ caseId: record.id, caseNo: record.caseNo }) : written
  },
})

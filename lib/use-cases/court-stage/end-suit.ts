import 'server-only'
import { eventSubjectOf, scopeOf } from '@/lib/data/mappers/case'
import { decideEndSuit } from '@/lib/domain/court-stage/decide-paper'
import { allow } from '@/lib/domain/refusal'
import { defineUseCase } from '../define-use-case'
import { EndSuitInput } from './court-stage-acts.input'
import { loadStage } from './load-stage'
import { writeStep } from './write-step'

/** 以撤诉等方式结案 (民诉法 第148条; 2024 意见 第四、六条), as the court decided it on paper. */
export const endSuit = defineUseCase({
  act: 'suit:end',
  input: EndSuitInput,
  load: loadStage,
  scope: scopeOf,
  target: ({ caseId }) => caseId,
  subject: (record) => eventSubjectOf(record),
  decide: (record, { caseId: _, ...choice }, context) => decideEndSuit(record, choice, context),
  write: async (db, grant, step, record, _input, { now }) => {
    const written = await writeStep(db, grant, record, step, now)
    return written.ok ? allow({ caseId: record.id, caseNo: record.caseNo }) : written
  },
})

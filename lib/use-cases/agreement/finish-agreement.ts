import 'server-only'
import { eventSubjectOf, scopeOf } from '@/lib/data/mappers/case'
import { addAgreementMark } from '@/lib/data/stores/case/agreement-store'
import { applyTransition } from '@/lib/data/stores/case/case-store'
import { findPreparationFacts } from '@/lib/data/stores/case/preparation-store'
import { decideFinishAgreement } from '@/lib/domain/agreement/decide-finish'
import { agreementText } from '@/lib/domain/agreement/agreement-text'
import { findMissingPreparations } from '@/lib/domain/case/preparation'
import { allow } from '@/lib/domain/refusal'
import { sha256 } from '@/lib/platform/sha256'
import { defineUseCase } from '../define-use-case'
import { FinishAgreementInput } from './agreement.input'
import { loadAgreement } from './load-agreement'

/** 定稿 (特邀规定 第24条): fixes the version that the parties will sign, with the hash of its content. */
export const finishAgreement = defineUseCase({
  act: 'agreement:finish',
  input: FinishAgreementInput,
  load: async (db, { caseId }) => {
    const record = await loadAgreement(db, caseId)
    if (!record) return null
    const { agreement, caseNo, parties } = record
    return {
      ...record,
      missing: findMissingPreparations(await findPreparationFacts(db, caseId, record.source)),
      sha256: agreement ? sha256(agreementText({ caseNo, parties, ...agreement })) : '',
    }
  },
  scope: scopeOf,
  target: ({ caseId }) => caseId,
  subject: (record) => eventSubjectOf(record),
  decide: (record, input, context) => decideFinishAgreement(record, input, context),
  write: async (db, grant, transition, record, _input, { now }) => {
    const applied = await applyTransition(db, grant, record, transition, now)
    if (!applied.ok) return applied
    const { agreementNo, version, sha256: hash } = transition.event.data
    const mark = { mark: 'finished', version, sha256: hash } as const
    await addAgreementMark(db, grant, record, agreementNo, mark, now)
    return allow({ caseId: record.id, caseNo: record.caseNo })
  },
})

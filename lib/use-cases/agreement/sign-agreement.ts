import 'server-only'
import { eventSubjectOf, scopeOf } from '@/lib/data/mappers/case'
import { findDocuments } from '@/lib/data/stores/document/document-store'
import { findAgreementAgents } from '@/lib/data/stores/party/agreement-people-store'
import { decideSignAgreement } from '@/lib/domain/agreement/decide-sign'
import { findDocumentToSign } from '@/lib/domain/signature/agreement-marks'
import { allow, refuse } from '@/lib/domain/refusal'
import { documentNumber } from '@/lib/labels/zh-CN/case-document'
import { defineUseCase } from '../define-use-case'
import { SignAgreementInput } from './agreement.input'
import { loadAgreement } from './load-agreement'
import { writeAgreementSignature } from './write-agreement-signature'

/**
 * 登记签署 (在线调解规则 第19条): a party or its agent signed, or refused to, while the agreement has no
 * finalised document; once it has one, that is what is signed
 * (lib/use-cases/document/sign-document.ts).
 */
export const signAgreement = defineUseCase({
  act: 'agreement:sign',
  input: SignAgreementInput,
  load: async (db, { caseId }) => {
    const record = await loadAgreement(db, caseId)
    if (!record) return null
    const document = findDocumentToSign(await findDocuments(db, caseId))
    return { ...record, document, agents: await findAgreementAgents(db, caseId) }
  },
  scope: scopeOf,
  target: ({ caseId }) => caseId,
  subject: (record) => eventSubjectOf(record),
  decide: (record, signing, context) => {
    const { document } = record
    if (document)
      return refuse('SIGN_IN_DOCUMENT', {
        number: documentNumber(document.kind, document.numberYear, document.number),
      })
    return decideSignAgreement(record, signing, context)
  },
  write: async (db, grant, transition, record, { note }, context) => {
    const written = await writeAgreementSignature(db, grant, record, transition, note, context)
    return written.ok ? allow({ caseId: record.id, caseNo: record.caseNo }) : written
  },
})

import type { StoredSeal } from '@/lib/data/stores/document/institution-seal-store'
import { findValid } from '@/lib/domain/document/decide-document'
import { answersOf } from '@/lib/domain/signature/agreement-marks'
import { decideSealDocument } from '@/lib/domain/signature/decide-seal-document'
import { toDocumentToSign } from '@/lib/domain/signature/document-to-sign'
import { findSealInForce } from '@/lib/domain/signature/institution-seal'
import { findPlaces } from '@/lib/domain/signature/signature'
import { documentNumber } from '@/lib/labels/zh-CN/case-document'
import { refusalSentence } from '@/lib/labels/zh-CN/refusal'
import type { ReadContext } from '../define-query'
import { permissionOf, type Ability } from './ability'
import type { WhichDocument } from './document-subjects'
import type { DocumentsFacts } from './documents-view'

/** The place of the institution's seal that has none yet. */
export type SealingView = {
  readonly documentId: string
  readonly place: number
  /** The document's number. */
  readonly number: string
  /** SHA-256 of the file that is sealed. */
  readonly seen: string
  /** Name of the seal; empty where there is none. */
  readonly seal: string
  readonly ability: Ability
}

/** 用印 of a valid document whose seal is missing, or why this reader cannot do it now. */
export function presentSealing(
  { state, facts, documents, signatures }: DocumentsFacts,
  seals: readonly StoredSeal[],
  { kind, subjectId }: WhichDocument,
  context: ReadContext,
): SealingView | null {
  const valid = findValid(documents, kind, subjectId)
  if (!valid || valid.signedMaterialId !== null) return null
  const answers = answersOf(valid, signatures, facts.agreement)
  const open = findPlaces(kind, valid.signers, answers).find(
    ({ signer, answer }) => signer.role === 'institution_seal' && answer === null,
  )
  if (!open) return null
  const seal = findSealInForce(seals, context.today)
  const document = toDocumentToSign(valid)
  const signing = {
    ...facts,
    status: state.status,
    people: [],
    agents: [],
    document,
    signatures: answers,
  }
  const at = { place: open.place, seen: document.sha256 }
  const permission = permissionOf('document:seal', state, context)
  const decided = decideSealDocument(signing, at, seal, context)
  return {
    documentId: valid.id,
    place: open.place,
    number: documentNumber(kind, valid.numberYear, valid.number),
    seen: document.sha256,
    seal: seal?.name ?? '',
    ability: !permission.allowed
      ? permission
      : decided.ok
        ? { allowed: true }
        : { allowed: false, why: refusalSentence(decided.refusal, context.now) },
  }
}

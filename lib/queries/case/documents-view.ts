import type { Read } from '@/lib/data/door'
import type { CaseState } from '@/lib/data/stores/case/case-file-types'
import { findDocumentFacts } from '@/lib/data/stores/document/document-facts-store'
import { findDocuments, type StoredDocument } from '@/lib/data/stores/document/document-store'
import { findSignatures, type StoredSignature } from '@/lib/data/stores/document/signature-store'
import {
  findTemplateOn,
  type StoredTemplate,
} from '@/lib/data/stores/document/document-template-store'
import { hashContent } from '@/lib/documents/hash-content'
import { TEXT_VERSIONS } from '@/lib/documents/templates/template-versions'
import {
  CASE_DOCUMENT_KINDS,
  type CaseDocumentKind,
  type FieldSource,
} from '@/lib/domain/document/case-document-kinds'
import {
  decideFinalise,
  decideVoidDocument,
  findValid,
} from '@/lib/domain/document/decide-document'
import type { DocumentFacts } from '@/lib/domain/document/document-facts'
import type { Decided } from '@/lib/domain/refusal'
import { decideConclude } from '@/lib/domain/signature/decide-conclude'
import { findPlaces } from '@/lib/domain/signature/signature'
import { findSigningProgress, type SigningProgress } from '@/lib/domain/signature/signing-progress'
import { toDocumentToSign } from '@/lib/domain/signature/document-to-sign'
import { answersOf, bindsParties } from '@/lib/domain/signature/agreement-marks'
import { caseDocument, fieldSource, signatureLabel } from '@/lib/labels/zh-CN/case-document'
import { SLOT_TITLE_WORDS } from '@/lib/labels/zh-CN/dossier-title'
import { refusalSentence } from '@/lib/labels/zh-CN/refusal'
import type { ReadContext } from '../define-query'
import { permissionOf, type Ability } from './ability'
import { findKnown, listKnown, type KnownDocument, type WhichDocument } from './document-subjects'
import {
  presentFinal,
  presentVoid,
  templateInWords,
  type FinalDocumentView,
  type VoidDocumentView,
} from './final-document-view'
import { presentSigning, type SigningView } from './signatures-view'

/** One document that a case has, finalised or not. */
export type DocumentLineView = {
  readonly kind: CaseDocumentKind
  readonly subjectId: string
  readonly title: string
  readonly state: 'final' | 'ready' | 'incomplete'
  /** How far the valid document is signed. */
  readonly progress: SigningProgress
  /** Names of the needed values that are missing. */
  readonly missing: readonly string[]
  readonly valid: FinalDocumentView | null
}

export type DocumentsView = {
  readonly lines: readonly DocumentLineView[]
  /** Names of the documents that the case does not have yet. */
  readonly notDue: readonly string[]
}

export type DocumentFieldView = {
  readonly key: string
  readonly label: string
  readonly source: FieldSource
  readonly sourceWords: string
  /** Its lines; empty where the case does not have the value. */
  readonly lines: readonly string[]
  readonly isMissing: boolean
}

export type DocumentView = DocumentLineView & {
  readonly name: string
  /** The case has such a document now; else only one that was finalised. */
  readonly isDue: boolean
  /** With which template it is made, or was. */
  readonly template: string
  /** Of what is shown: what is finalised must be what was seen. */
  readonly seen: string
  readonly fields: readonly DocumentFieldView[]
  readonly signers: readonly {
    readonly name: string
    readonly role: string
    readonly step: number
  }[]
  /** Of the valid document; null where none was finalised. */
  readonly signing: SigningView | null
  /** Void ones, latest first. */
  readonly former: readonly VoidDocumentView[]
  readonly finalise: Ability
  readonly makeVoid: Ability
  /** To make the signed copy. */
  readonly conclude: Ability
}

export type DocumentsFacts = {
  readonly state: CaseState
  readonly facts: DocumentFacts
  readonly documents: readonly StoredDocument[]
  readonly signatures: readonly StoredSignature[]
  /** The institution's template for the document that is read; null: that of the system. */
  readonly own: StoredTemplate | null
}

/** What the documents of a case are made of, and those that were finalised. */
export async function findDocumentsFacts(
  db: Read,
  caseId: string,
  { today, calendar }: ReadContext,
  kind: CaseDocumentKind | null = null,
): Promise<DocumentsFacts | null> {
  const masked = { today, calendar, titleWords: SLOT_TITLE_WORDS, numbers: null }
  const [found, documents, signatures, own] = await Promise.all([
    findDocumentFacts(db, caseId, masked),
    findDocuments(db, caseId),
    findSignatures(db, caseId),
    kind && findTemplateOn(db, kind, today),
  ])
  return found && { state: found.file.state, facts: found.facts, documents, signatures, own }
}

function progressOf(
  document: StoredDocument,
  { signatures, facts }: DocumentsFacts,
): SigningProgress {
  const { kind, signers, signedMaterialId } = document
  const places = findPlaces(kind, signers, answersOf(document, signatures, facts.agreement))
  return findSigningProgress(places, signedMaterialId !== null)
}

function presentLine(
  { kind, subjectId, title, composed }: KnownDocument,
  found: DocumentsFacts,
): DocumentLineView {
  const valid = findValid(found.documents, kind, subjectId)
  const fields = composed?.fields ?? []
  const missing = fields.filter(({ isMissing }) => isMissing).map(({ label }) => label)
  return {
    kind,
    subjectId,
    title,
    state: valid ? 'final' : missing.length > 0 ? 'incomplete' : 'ready',
    progress: valid ? progressOf(valid, found) : { stage: 'none', next: [] },
    missing,
    valid: valid && presentFinal(valid),
  }
}

/** The documents of a case in the order of the dossier. */
export function presentDocuments(found: DocumentsFacts): DocumentsView {
  const lines = CASE_DOCUMENT_KINDS.map((kind) =>
    listKnown(found, kind).map((known) => presentLine(known, found)),
  )
  return {
    lines: lines.flat(),
    notDue: CASE_DOCUMENT_KINDS.filter((_, index) => lines[index]!.length === 0).map(
      (kind) => caseDocument[kind],
    ),
  }
}

/** One document with the sources of its values, who signs it, and what its reader may do. */
export function presentDocument(
  found: DocumentsFacts,
  which: WhichDocument,
  context: ReadContext,
): DocumentView {
  const known = findKnown(found, which)
  if (!known) throw new Error('the case has no such document')
  const { kind, subjectId, composed } = known
  const { state, documents, signatures } = found
  const line = presentLine(known, found)
  const valid = findValid(documents, kind, subjectId)
  return {
    ...line,
    name: caseDocument[kind],
    isDue: composed !== null,
    template:
      line.valid?.template ?? templateInWords(found.own?.version ?? null, TEXT_VERSIONS[kind]),
    seen: composed ? hashContent(composed.content) : '',
    fields: (composed?.fields ?? []).map(({ value, ...field }) => ({
      ...field,
      sourceWords: fieldSource[field.source],
      lines: typeof value === 'string' ? (value === '' ? [] : [value]) : value,
    })),
    signers: (composed?.signers ?? []).map(({ name, role, step }) => ({
      name,
      role: signatureLabel[role],
      step,
    })),
    signing: presentSigning(found.facts, valid, signatures, {
      actor: context.actor,
      permission: permissionOf('document:sign', state, context),
    }),
    former: presentVoid(documents, signatures, { kind, subjectId }),
    finalise: abilityTo('document:finalise', state, context, () =>
      decideFinalise(state.status, context.actor.role, composed && line.missing, valid),
    ),
    makeVoid: valid
      ? abilityTo('document:void', state, context, () =>
          decideVoidDocument(valid, isBinding(valid, signatures)),
        )
      : { allowed: false, why: '' },
    conclude: valid
      ? abilityTo('document:conclude', state, context, () =>
          decideConclude(
            state.status,
            toDocumentToSign(valid),
            answersOf(valid, signatures, found.facts.agreement),
            context.actor.role,
          ),
        )
      : { allowed: false, why: '' },
  }
}

function isBinding(
  { id, kind, signers }: StoredDocument,
  signatures: readonly StoredSignature[],
): boolean {
  return bindsParties(
    kind,
    signers,
    signatures.filter(({ documentId }) => documentId === id),
  )
}

function abilityTo(
  act: 'document:finalise' | 'document:void' | 'document:conclude',
  state: CaseState,
  context: ReadContext,
  decide: () => Decided<unknown>,
): Ability {
  const permission = permissionOf(act, state, context)
  if (!permission.allowed) return permission
  const decided = decide()
  return decided.ok
    ? { allowed: true }
    : { allowed: false, why: refusalSentence(decided.refusal, context.now) }
}

import { z } from 'zod'
import type { Read } from '@/lib/data/door'
import type { CaseState } from '@/lib/data/stores/case/case-file-types'
import { findDocumentFacts } from '@/lib/data/stores/document/document-facts-store'
import { findDocuments, type StoredDocument } from '@/lib/data/stores/document/document-store'
import { findSignatures, type StoredSignature } from '@/lib/data/stores/document/signature-store'
import {
  findTemplateOn,
  type StoredTemplate,
} from '@/lib/data/stores/document/document-template-store'
import { composeDocument, type ComposedDocument } from '@/lib/documents/compose-document'
import { hashContent } from '@/lib/documents/hash-content'
import { DOCUMENT_TEMPLATES } from '@/lib/documents/templates/document-templates'
import { TEXT_VERSIONS } from '@/lib/documents/templates/template-versions'
import type { DocumentSubject } from '@/lib/documents/templates/document-template'
import { CaseId } from '@/lib/domain/case/input-atoms'
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
import { DocumentSubjectId } from '@/lib/domain/document/document-subject'
import type { Decided } from '@/lib/domain/refusal'
import { decideConclude } from '@/lib/domain/signature/decide-conclude'
import { toDocumentToSign } from '@/lib/domain/signature/document-to-sign'
import { answersOf, bindsParties } from '@/lib/domain/signature/agreement-marks'
import {
  caseDocument,
  documentTitle,
  fieldSource,
  signatureLabel,
} from '@/lib/labels/zh-CN/case-document'
import { SLOT_TITLE_WORDS } from '@/lib/labels/zh-CN/dossier-title'
import { refusalSentence } from '@/lib/labels/zh-CN/refusal'
import type { ReadContext } from '../define-query'
import { permissionOf, type Ability } from './ability'
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

export const DocumentsInput = z.strictObject({ caseId: CaseId })
export const DocumentInput = DocumentsInput.extend({
  kind: z.enum(CASE_DOCUMENT_KINDS),
  subjectId: DocumentSubjectId.default(''),
})

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

function presentLine(
  kind: CaseDocumentKind,
  subject: DocumentSubject,
  composed: ComposedDocument,
  documents: readonly StoredDocument[],
): DocumentLineView {
  const valid = findValid(documents, kind, subject.id)
  const missing = composed.fields.filter(({ isMissing }) => isMissing).map(({ label }) => label)
  return {
    kind,
    subjectId: subject.id,
    title: documentTitle(kind, subject.name),
    state: valid ? 'final' : missing.length > 0 ? 'incomplete' : 'ready',
    missing,
    valid: valid && presentFinal(valid),
  }
}

/** The documents of a case in the order of the dossier. */
export function presentDocuments({ facts, documents }: DocumentsFacts): DocumentsView {
  const lines = CASE_DOCUMENT_KINDS.map((kind) => {
    const template = DOCUMENT_TEMPLATES[kind]
    return template.subjects(facts).map((subject) => {
      const composed = composeDocument(template, facts, subject)
      return presentLine(kind, subject, composed, documents)
    })
  })
  return {
    lines: lines.flat(),
    notDue: CASE_DOCUMENT_KINDS.filter((_, index) => lines[index]!.length === 0).map(
      (kind) => caseDocument[kind],
    ),
  }
}

export type WhichDocument = z.output<typeof DocumentInput>

/** Is there such a document now, and what does it say? */
export function composeOne(
  { facts }: Pick<DocumentsFacts, 'facts'>,
  { kind, subjectId }: WhichDocument,
  number: string | null = null,
): { readonly subject: DocumentSubject; readonly composed: ComposedDocument } | null {
  const template = DOCUMENT_TEMPLATES[kind]
  const subject = template.subjects(facts).find(({ id }) => id === subjectId)
  return subject ? { subject, composed: composeDocument(template, facts, subject, number) } : null
}

/** One document with the sources of its values, who signs it, and what its reader may do. */
export function presentDocument(
  found: DocumentsFacts,
  which: WhichDocument,
  context: ReadContext,
): DocumentView {
  const made = composeOne(found, which)
  if (!made) throw new Error('the case has no such document')
  const { subject, composed } = made
  const { state, documents, signatures } = found
  const line = presentLine(which.kind, subject, composed, documents)
  const valid = findValid(documents, which.kind, subject.id)
  return {
    ...line,
    name: caseDocument[which.kind],
    template:
      line.valid?.template ??
      templateInWords(found.own?.version ?? null, TEXT_VERSIONS[which.kind]),
    seen: hashContent(composed.content),
    fields: composed.fields.map(({ value, ...field }) => ({
      ...field,
      sourceWords: fieldSource[field.source],
      lines: typeof value === 'string' ? (value === '' ? [] : [value]) : value,
    })),
    signers: DOCUMENT_TEMPLATES[which.kind]
      .signers(found.facts, subject)
      .map(({ name, role, step }) => ({ name, role: signatureLabel[role], step })),
    signing: presentSigning(found.facts, valid, signatures, {
      actor: context.actor,
      permission: permissionOf('document:sign', state, context),
    }),
    former: presentVoid(documents, signatures, { kind: which.kind, subjectId: subject.id }),
    finalise: abilityTo('document:finalise', state, context, () =>
      decideFinalise(state.status, context.actor.role, line.missing, valid),
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

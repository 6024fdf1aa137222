import 'server-only'
import type { Db } from '@/lib/data/door'
import { findDocumentFacts } from '@/lib/data/stores/document/document-facts-store'
import { findDocuments, type StoredDocument } from '@/lib/data/stores/document/document-store'
import type { PersonalNumbers } from '@/lib/data/mappers/document-facts'
import type { CaseState } from '@/lib/data/stores/case/case-file-types'
import { findPersonalNumbers } from '@/lib/data/stores/party/personal-numbers-store'
import { composeDocument, type ComposedDocument } from '@/lib/documents/compose-document'
import { hashContent } from '@/lib/documents/hash-content'
import { DOCUMENT_TEMPLATES } from '@/lib/documents/templates/document-templates'
import type { Grant } from '@/lib/domain/access/policy'
import type { ActorRole } from '@/lib/domain/access/roles'
import type { CaseDocumentKind } from '@/lib/domain/document/case-document-kinds'
import { decideFinalise, findValid } from '@/lib/domain/document/decide-document'
import type { DocumentFacts } from '@/lib/domain/document/document-facts'
import { refuse, type Decided } from '@/lib/domain/refusal'
import { yearOf } from '@/lib/domain/time/local-date'
import { SLOT_TITLE_WORDS } from '@/lib/labels/zh-CN/dossier-title'
import { documentNumber } from '@/lib/labels/zh-CN/case-document'
import { verificationUrl } from '@/lib/platform/verification-url'
import type { ActContext } from '../define-use-case'

export type WhichDocument = { readonly kind: CaseDocumentKind; readonly subjectId: string }

export type LoadedDocument = {
  readonly record: CaseState
  readonly subjectName: string
  /** As its reader sees it, with personal numbers masked; null: the case has no such document. */
  readonly seen: ComposedDocument | null
  readonly documents: readonly StoredDocument[]
}

type Day = Pick<ActContext, 'today' | 'calendar'>

const contextOf = ({ today, calendar }: Day, numbers: PersonalNumbers | null) => ({
  today,
  calendar,
  titleWords: SLOT_TITLE_WORDS,
  numbers,
})

function compose(
  facts: DocumentFacts,
  { kind, subjectId }: WhichDocument,
  number: string | null,
): {
  readonly composed: ComposedDocument
  readonly subjectName: string
} | null {
  const template = DOCUMENT_TEMPLATES[kind]
  const subject = template.subjects(facts).find(({ id }) => id === subjectId)
  return subject
    ? {
        composed: composeDocument(template, facts, subject, number),
        subjectName: subject.name,
      }
    : null
}

/** A document as its reader saw it, with the documents that the case has already. */
export async function loadDocument(
  db: Db,
  { caseId, ...which }: WhichDocument & { readonly caseId: string },
  day: Day,
): Promise<LoadedDocument | null> {
  const found = await findDocumentFacts(db, caseId, contextOf(day, null))
  if (!found) return null
  const made = compose(found.facts, which, null)
  return {
    record: found.file.state,
    subjectName: made?.subjectName ?? '',
    seen: made?.composed ?? null,
    documents: await findDocuments(db, caseId),
  }
}

/** May it be finalised, as it was seen? As decideFinalise, or DOCUMENT_CHANGED_MEANWHILE. */
export function decideAsSeen(
  { record, seen, documents }: LoadedDocument,
  { kind, subjectId, seen: hash }: WhichDocument & { readonly seen: string },
  by: ActorRole,
): Decided<null> {
  const missing = seen && seen.fields.filter(({ isMissing }) => isMissing).map(({ label }) => label)
  const decided = decideFinalise(record.status, by, missing, findValid(documents, kind, subjectId))
  if (!decided.ok || !seen) return decided
  return hashContent(seen.content) === hash ? decided : refuse('DOCUMENT_CHANGED_MEANWHILE')
}

/**
 * The document to be set: its number, its personal numbers in clear text, its code; and who signs
 * it.
 */
export async function composeInFull(
  db: Db,
  grant: Grant<'document:finalise'>,
  caseId: string,
  which: WhichDocument,
  number: number,
  code: string,
  day: Day,
): Promise<ComposedDocument | null> {
  const numbers = await findPersonalNumbers(db, grant, caseId)
  const found = await findDocumentFacts(db, caseId, contextOf(day, numbers))
  const words = documentNumber(which.kind, yearOf(day.today), number)
  const made = found && compose(found.facts, which, words)
  if (!made) return null
  const verification = { code, url: verificationUrl(words, code) }
  const { composed } = made
  return { ...composed, content: { ...composed.content, verification } }
}

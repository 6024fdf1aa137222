import 'server-only'
import type { Read } from '@/lib/data/door'
import { findPlainAgreement } from '@/lib/data/stores/case/agreement-store'
import { findOwnDocuments, type OwnDocument } from '@/lib/data/stores/document/own-document-store'
import { findPlainSignatures } from '@/lib/data/stores/document/signature-store'
import { findOwnCase, findTakingPart } from '@/lib/data/stores/participant/own-case-store'
import { findAgreementAgents } from '@/lib/data/stores/party/agreement-people-store'
import { findPreparedParties } from '@/lib/data/stores/party/party-name-store'
import type { Actor } from '@/lib/domain/access/roles'
import { findEffective } from '@/lib/domain/agreement/find-effective'
import { findPeople } from '@/lib/domain/case/preparations'
import { findOwnPeople } from '@/lib/domain/participant/own-people'
import { answersOf } from '@/lib/domain/signature/agreement-marks'
import { toDocumentToSign } from '@/lib/domain/signature/document-to-sign'
import { dayAndTime, dayInWords } from '@/lib/labels/zh-CN/moment'
import type { LocalDate } from '@/lib/domain/time/local-date'
import { findOwnPlace, findOwnStage } from '@/lib/domain/signature/own-place'

/**
 * The finalised documents of an own case, with what decides who signs where; null: no such case for
 * this person.
 */
export async function loadOwnDocuments(db: Read, caseId: string, actor: Actor) {
  const found = await findOwnCase(db, caseId)
  if (!found) return null
  const [taking, parties, agents, documents, signatures, agreement] = await Promise.all([
    findTakingPart(db, caseId),
    findPreparedParties(db, caseId),
    findAgreementAgents(db, caseId),
    findOwnDocuments(db, caseId),
    findPlainSignatures(db, caseId),
    findPlainAgreement(db, caseId),
  ])
  return {
    found,
    taking,
    parties,
    people: findPeople(parties),
    agents,
    signatures,
    agreement,
    parts: findOwnPeople(taking, actor.id),
    documents: documents.filter(({ voided }) => voided === null),
  }
}

export type LoadedOwnDocuments = NonNullable<Awaited<ReturnType<typeof loadOwnDocuments>>>

/** One document as it is for its reader. */
export function readOwnDocument(loaded: LoadedOwnDocuments, stored: OwnDocument) {
  const { found, people, agents, agreement, signatures, parts } = loaded
  const facts = {
    ...found,
    agreement,
    people,
    agents,
    document: toDocumentToSign(stored),
    signatures: answersOf(stored, signatures, agreement),
  }
  const place = findOwnPlace(facts, parts)
  return { facts, place, stage: findOwnStage(facts, place) }
}

/** Since when the agreement of the case binds; null: it does not. */
export function effectiveOf({ agreement, parties }: LoadedOwnDocuments) {
  return findEffective(agreement, parties)
}

/** The instant where it is known, else the day. */
export function whenInWords(
  { on, at }: { readonly on: LocalDate; readonly at: Date | null },
  today: LocalDate,
): string {
  return at ? dayAndTime(at, today) : dayInWords(on, today)
}

// 签署, 拒签. Sources: 电子签名法 第3条; 在线调解规则 第19条, 第25条第七项; 在线诉讼规则 第7条; 民诉法 第62条.
import type { Actor } from '../access/roles'
import type { AgreementAgent } from '../agreement/people'
import { isAbout, type CasePerson, type IdentityCheck, type PersonKind } from '../case/preparations'
import type { CaseStatus } from '../case/status'
import type { Signer } from '../document/case-document-kinds'
import { decideOpenDossier } from '../dossier/decide-material'
import { allow, refuse, type Decided } from '../refusal'
import type { LocalDate } from '../time/local-date'
import type { DocumentToSign } from './document-to-sign'
import { needsPaper, type StatusFacts } from './paper-only'
import {
  findPlaces,
  isSettlement,
  type ReadingWay,
  type Signature,
  type SignaturePlace,
  type SignatureWay,
} from './signature'
import { findSigningPeople, personKeyOf, type SigningPerson } from './signing-people'
import { readDrawing, type Drawing } from './strokes'
import type { OwnProofs } from './proofs'

export type SigningCase = StatusFacts & {
  readonly status: CaseStatus
  readonly people: readonly CasePerson[]
  readonly agents: readonly AgreementAgent[]
  readonly identityChecks: readonly IdentityCheck[]
  readonly document: DocumentToSign
  readonly signatures: readonly Signature[]
}

/**
 * How one answers at a place. `person`: `personKeyOf`, empty at the mediator's place and at seals.
 */
export type DocumentAnswer = {
  readonly place: number
  /** Of the file that the page showed. */
  readonly seen: string
  readonly person: string
  readonly note: string | null
} & (
  | {
      readonly how: 'handwritten'
      readonly drawing: unknown
      readonly read: ReadingWay
      readonly helper: string | null
      /** The words of consent were confirmed. */
      readonly isAgreed: boolean
    }
  | { readonly how: 'paper'; readonly on: LocalDate; readonly hasScan: boolean }
  | { readonly how: 'refused'; readonly on: LocalDate }
)

export type DecidedSignature = {
  readonly place: number
  readonly signer: Signer
  readonly answer: 'signed' | 'refused'
  readonly way: SignatureWay | null
  readonly signedBy: string
  readonly personKind: PersonKind | null
  readonly personId: string | null
  readonly on: LocalDate
  readonly drawing: Drawing | null
  /**
   * The check by which the signer was identified: of that day, or on a phone of one's own the last
   * one.
   */
  readonly identity: IdentityCheck | null
  /**
   * With what a signature on a phone of one's own was proven; null: the mediator holds the phone.
   */
  readonly own: OwnProofs | null
  readonly read: ReadingWay | null
  readonly helper: string | null
  readonly note: string | null
}

/** Is the list of this document open at this place? */
export function findOpenPlace(
  { status, document, signatures }: SigningCase,
  { place, seen }: Pick<DocumentAnswer, 'place' | 'seen'>,
  role: Actor['role'],
): Decided<SignaturePlace> {
  const open = decideOpenDossier(status, role)
  if (!open.ok) return open
  const { voided, isConcluded, sha256, kind, signers } = document
  if (voided) return refuse('SIGNATURE_DOCUMENT_VOID', { by: voided.by })
  if (isConcluded) return refuse('SIGNATURES_CONCLUDED')
  if (seen !== sha256) return refuse('SIGNATURE_OTHER_FILE')
  const places = findPlaces(kind, signers, signatures)
  const found = places[place]
  if (!found) return refuse('INPUT_INVALID', {}, { place: 'NOT_AN_OPTION' })
  if (found.state === 'signed')
    return refuse('SIGNATURE_ALREADY', { name: found.signer.name, on: found.answer?.on ?? '' })
  if (found.state === 'open') return allow(found)
  const isDone = ({ state }: SignaturePlace) =>
    state === 'signed' || (state === 'refused' && !isSettlement(kind))
  const before = places.filter((each) => each.signer.step < found.signer.step && !isDone(each))
  return before.length === 0
    ? allow(found)
    : refuse('SIGNATURE_EARLIER_FIRST', {
        name: found.signer.name,
        before: before.map(({ signer }) => signer.name).join('、'),
      })
}

const wrong = (field: string, code: string) => refuse('INPUT_INVALID', {}, { [field]: code })

/**
 * Parties and agents name who holds the pen; the mediator signs in person; a seal is on paper here.
 */
function findPerson(
  { document, people, agents }: SigningCase,
  { signer }: SignaturePlace,
  answer: DocumentAnswer,
  actor: Actor,
): Decided<SigningPerson | null> {
  const isSeal = signer.role === 'institution_seal' || signer.role === 'court_seal'
  if (isSeal) return answer.how === 'paper' ? allow(null) : wrong('how', 'NOT_AN_OPTION')
  if (actor.role !== 'mediator') return refuse('SIGNATURE_BY_MEDIATOR')
  if (signer.role === 'mediator')
    return answer.how !== 'handwritten' || signer.name === actor.name
      ? allow(null)
      : refuse('SIGNATURE_NOT_YOURS', { name: signer.name })
  const found = findSigningPeople(document.kind, signer, people, agents).find(
    (person) => personKeyOf(person) === answer.person,
  )
  if (!found) return wrong('person', 'CHOOSE_ONE')
  return found.mayNot && answer.how !== 'refused' ? wrong('person', found.mayNot) : allow(found)
}

function decideHandwritten(
  facts: SigningCase,
  answer: DocumentAnswer & { readonly how: 'handwritten' },
  person: SigningPerson | null,
  today: LocalDate,
): Decided<Pick<DecidedSignature, 'drawing' | 'identity' | 'read' | 'helper'>> {
  if (needsPaper(facts.document.kind, facts)) return refuse('SIGNATURE_PAPER_ONLY')
  const identity =
    person &&
    (facts.identityChecks.findLast(
      (check) => check.on === today && check.matches && isAbout(check, person),
    ) ??
      null)
  if (person && !identity) return refuse('SIGNATURE_IDENTITY_FIRST', { name: person.name })
  if (person && !answer.isAgreed) return wrong('agreed', 'REQUIRED')
  if (person && answer.read === 'helper' && !answer.helper) return wrong('helper', 'REQUIRED')
  const read = readDrawing(answer.drawing)
  if ('mistake' in read) return wrong('drawing', read.mistake)
  return allow({
    drawing: read.drawing,
    identity,
    read: person && answer.read,
    helper: person && answer.read === 'helper' ? answer.helper : null,
  })
}

export const NOT_DRAWN = { drawing: null, identity: null, read: null, helper: null } as const

function findDayMistake(
  { on }: { readonly on: LocalDate },
  { document }: SigningCase,
  today: LocalDate,
): string | null {
  if (on > today) return 'DATE_IN_FUTURE'
  return on < document.finalisedOn ? 'DATE_BEFORE_FINISH' : null
}

/**
 * May this answer be recorded at this place now? In handwriting only on the mediator's device and
 * of a person who was identified on the same day; a document about personal status on paper only; a
 * refusal by a party or agent, with its reason. What was refused may still be signed later.
 * @returns as decideOpenDossier; SIGNATURE_DOCUMENT_VOID, SIGNATURES_CONCLUDED,
 * SIGNATURE_OTHER_FILE, SIGNATURE_ALREADY, SIGNATURE_EARLIER_FIRST, SIGNATURE_BY_MEDIATOR,
 * SIGNATURE_NOT_YOURS, SIGNATURE_PAPER_ONLY, SIGNATURE_IDENTITY_FIRST, INPUT_INVALID
 */
export function decideSignDocument(
  facts: SigningCase,
  answer: DocumentAnswer,
  { actor, today }: { readonly actor: Actor; readonly today: LocalDate },
): Decided<DecidedSignature> {
  const open = findOpenPlace(facts, answer, actor.role)
  if (!open.ok) return open
  const found = findPerson(facts, open.value, answer, actor)
  if (!found.ok) return found
  const { signer, place } = open.value
  const person = found.value
  const decided = {
    place,
    signer,
    signedBy: person?.name ?? signer.name,
    personKind: person?.kind ?? null,
    personId: person?.id ?? null,
    own: null,
    note: answer.note,
  }
  if (answer.how === 'handwritten') {
    const drawn = decideHandwritten(facts, answer, person, today)
    return drawn.ok
      ? allow({ ...decided, ...drawn.value, answer: 'signed', way: 'handwritten', on: today })
      : drawn
  }
  const mistake = findDayMistake(answer, facts, today)
  if (mistake) return wrong('on', mistake)
  if (answer.how === 'paper')
    return answer.hasScan
      ? allow({ ...decided, ...NOT_DRAWN, answer: 'signed', way: 'paper', on: answer.on })
      : wrong('materialId', 'CHOOSE_ONE')
  if (!person) return wrong('how', 'NOT_AN_OPTION')
  return answer.note
    ? allow({ ...decided, ...NOT_DRAWN, answer: 'refused', way: null, on: answer.on })
    : wrong('note', 'REQUIRED')
}

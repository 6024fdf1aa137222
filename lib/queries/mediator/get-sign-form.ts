import 'server-only'
import { z } from 'zod'
import { scopeOf } from '@/lib/data/mappers/case'
import { findSignatures } from '@/lib/data/stores/document/signature-store'
import { findWitnesses } from '@/lib/data/stores/document/witness-store'
import { findAgreementAgents } from '@/lib/data/stores/party/agreement-people-store'
import { findPreparedParties } from '@/lib/data/stores/party/party-name-store'
import { findCaseMaterials } from '@/lib/data/stores/dossier/material-reads'
import type { CaseDocumentKind } from '@/lib/domain/document/case-document-kinds'
import { findPeople, isAbout, type CasePerson } from '@/lib/domain/case/preparations'
import { findValid } from '@/lib/domain/document/decide-document'
import { findOpenPlace, type SigningCase } from '@/lib/domain/signature/decide-sign-document'
import { toDocumentToSign } from '@/lib/domain/signature/document-to-sign'
import { answersOf } from '@/lib/domain/signature/agreement-marks'
import { needsPaper } from '@/lib/domain/signature/paper-only'
import { isThere } from '@/lib/domain/signature/proofs'
import { findSigningPeople, personKeyOf } from '@/lib/domain/signature/signing-people'
import { toLocalDate } from '@/lib/domain/time/local-date'
import { documentNumber, signatureLabel } from '@/lib/labels/zh-CN/case-document'
import { identityWay } from '@/lib/labels/zh-CN/preparation'
import { refusalSentence } from '@/lib/labels/zh-CN/refusal'
import { clockTime } from '@/lib/labels/zh-CN/clock-time'
import { SIGN_PAGE, WITNESS } from '@/lib/labels/zh-CN/signature'
import { permissionOf, type Ability } from '../case/ability'
import { DocumentInput, findKnown } from '../case/document-subjects'
import { findDocumentsFacts } from '../case/documents-view'
import { defineSqlQuery } from '../define-query'
import { findMyCase, presentActHead, type ActHeadView } from './act-head'

/** Somebody who can be handed the pen. */
export type PersonChoice = {
  readonly key: string
  readonly name: string
  /** What the person is to the party; null for the party itself. */
  readonly relation: string | null
  readonly mayNot: string | null
  /** 现场核对证件原件; null: not checked today. */
  readonly checkedBy: string | null
}

export type SignFormView = {
  readonly head: ActHeadView
  readonly ability: Ability
  readonly documentId: string
  readonly kind: CaseDocumentKind
  readonly materialId: string
  readonly title: string
  readonly number: string
  readonly place: number
  readonly signer: { readonly name: string; readonly role: string; readonly isMediator: boolean }
  /** SHA-256 of the file that is shown. */
  readonly seen: string
  readonly code: string | null
  readonly isAgreement: boolean
  readonly isPaperOnly: boolean
  /** Empty at the mediator's own place and at seals. */
  readonly people: readonly PersonChoice[]
  readonly isSeal: boolean
  /** It is the place of another mediator, who alone signs there by hand. */
  readonly isOthers: boolean
  /** Who was named as a witness in the last hour, a line each. */
  readonly witnesses: readonly string[]
  readonly scans: readonly { readonly id: string; readonly title: string }[]
  readonly finalisedOn: string
  readonly today: string
}

/** 签名: one place of a finalised document, for the mediator who hands the phone to its signer. */
export const getSignForm = defineSqlQuery({
  act: 'case:read',
  input: DocumentInput.extend({ place: z.coerce.number().int().min(0) }),
  load: async (db, input, context) => {
    const card = await findMyCase(db, input.caseId, context)
    const found = card && (await findDocumentsFacts(db, input.caseId, context))
    const valid = found && findValid(found.documents, input.kind, input.subjectId)
    if (!card || !valid || !valid.signers[input.place]) return null
    const [parties, agents, signatures, materials, witnesses] = await Promise.all([
      findPreparedParties(db, input.caseId),
      findAgreementAgents(db, input.caseId),
      findSignatures(db, input.caseId),
      findCaseMaterials(db, input.caseId),
      findWitnesses(db, valid.id),
    ])
    const people = findPeople(parties)
    const persons = parties.flatMap(({ id, kind }) => (kind === 'natural' ? id : []))
    const title = findKnown(found, input)?.title ?? ''
    return { card, found, valid, people, persons, agents, signatures, materials, witnesses, title }
  },
  scope: ({ card }) => scopeOf(card),
  present: (loaded, context, { place }): SignFormView => {
    const { card, found, valid, people, agents, signatures, materials, witnesses, title } = loaded
    const representativeOf = ({ partyId, party }: CasePerson) =>
      loaded.persons.includes(partyId) ? SIGN_PAGE.guardian(party) : SIGN_PAGE.representative(party)
    const { facts, documents } = found
    const signer = valid.signers[place]!
    const document = toDocumentToSign(valid)
    const signing: SigningCase = {
      ...facts,
      people,
      agents,
      document,
      signatures: answersOf(valid, signatures, facts.agreement),
    }
    const isSeal = signer.role === 'institution_seal' || signer.role === 'court_seal'
    const files = documents.flatMap((each) => [each.materialId, each.signedMaterialId])
    const permission = permissionOf('document:sign', found.state, context)
    const open = findOpenPlace(signing, { place, seen: document.sha256 }, context.actor.role)
    return {
      head: presentActHead(card, context),
      ability: !permission.allowed
        ? permission
        : open.ok
          ? { allowed: true }
          : { allowed: false, why: refusalSentence(open.refusal, context.now) },
      documentId: valid.id,
      kind: valid.kind,
      materialId: valid.materialId,
      title,
      number: documentNumber(valid.kind, valid.numberYear, valid.number),
      place,
      signer: {
        name: signer.name,
        role: signatureLabel[signer.role],
        isMediator: signer.role === 'mediator',
      },
      seen: document.sha256,
      code: valid.verificationCode,
      isAgreement: valid.kind === 'agreement',
      isPaperOnly: needsPaper(valid.kind, facts),
      people: findSigningPeople(valid.kind, signer, people, agents).map((person) => {
        const check = facts.identityChecks.findLast(
          (each) => each.on === context.today && each.matches && isAbout(each, person),
        )
        return {
          key: personKeyOf(person),
          name: person.name,
          relation:
            person.kind === 'agent'
              ? SIGN_PAGE.agent(person.party)
              : person.kind === 'representative'
                ? representativeOf(person)
                : null,
          mayNot: person.mayNot && SIGN_PAGE.general,
          checkedBy: check ? identityWay[check.way] : null,
        }
      }),
      isSeal,
      isOthers: signer.role === 'mediator' && signer.name !== context.actor.name,
      witnesses: witnesses
        .filter((witness) => isThere(witness, context.now))
        .map((witness) => {
          const person = people.find((each) => isAbout(witness, each))
          return WITNESS.line(witness.name, person?.name ?? '', clockTime(witness.at))
        }),
      scans: materials
        .filter(({ id, voided }) => voided === null && !files.includes(id))
        .map(({ id, title }) => ({ id, title })),
      finalisedOn: toLocalDate(valid.finalisedAt),
      today: context.today,
    }
  },
})

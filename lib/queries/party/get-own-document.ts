import 'server-only'
import { z } from 'zod'
import { findTimedChecks } from '@/lib/data/stores/case/identity-check-store'
import { findConfirmationsOfCase } from '@/lib/data/stores/confirmation/confirmation-store'
import { findConfirmationRules } from '@/lib/data/stores/court/confirmation-rule-store'
import { findOwnContent } from '@/lib/data/stores/document/own-document-store'
import { findWitnesses } from '@/lib/data/stores/document/witness-store'
import type { DocumentContent } from '@/lib/documents/content'
import { CaseId } from '@/lib/domain/case/input-atoms'
import type { CaseDocumentKind } from '@/lib/domain/document/case-document-kinds'
import type { OwnStage } from '@/lib/domain/signature/own-place'
import { countNeeded, findLastCheck, findProofs, type Proof } from '@/lib/domain/signature/proofs'
import { findPlaces, type PlaceState } from '@/lib/domain/signature/signature'
import { findWitness } from '@/lib/domain/signature/witness'
import { documentNumber } from '@/lib/labels/zh-CN/case-document'
import { defineQuery } from '../define-query'
import { effectiveOf, loadOwnDocuments, readOwnDocument, whenInWords } from './load-own-documents'
import { sayBeforeSigning, type BeforeSigningView } from './own-before-signing'
import { findOwnOffer, type OwnOffer } from './own-confirmation-offer'
import { scopeOfTaking } from './scope-of-taking'

/** What a document says, as text. */
export type OwnDocumentText = Pick<
  DocumentContent,
  'title' | 'issuer' | 'number' | 'blocks' | 'signatures'
>

/**
 * What there is of the proofs of a signature before it is made; the code by SMS is confirmed with
 * it.
 */
export type OwnProofsView = {
  readonly needed: 1 | 2
  readonly isIdentified: boolean
  readonly held: readonly Exclude<Proof, 'number'>[]
  readonly witness: string | null
}

export type OwnDocumentView = {
  readonly caseId: string
  readonly documentId: string
  readonly kind: CaseDocumentKind
  readonly title: string
  readonly number: string
  readonly code: string | null
  readonly pages: number
  /** SHA-256 of the file that is shown. */
  readonly seen: string
  readonly stage: OwnStage
  /** The reader is an agent whose authority is not enough for it (民诉法 第62条). */
  readonly isGeneralAgent: boolean
  /** Where the reader signs, and as whom; null: nowhere now. */
  readonly sign: {
    readonly place: number
    readonly name: string
    readonly proofs: OwnProofsView
  } | null
  /** Null where it is older than signatures: then its file alone is shown. */
  readonly content: OwnDocumentText | null
  readonly signers: readonly {
    readonly name: string
    readonly state: PlaceState
    readonly when: string | null
  }[]
  /** Since when the agreement binds, in words; null: it does not, or it is another document. */
  readonly effective: string | null
  readonly hasCopy: boolean
  /** Of an agreement that is not in effect yet: what its court takes. */
  readonly beforeSigning: BeforeSigningView | null
  /** Of an agreement in effect: the application that the reader can confirm. */
  readonly offer: OwnOffer | null
}

/** One document of an own case: read, sign, or have its copy. That it was opened is recorded. */
export const getOwnDocument = defineQuery({
  act: 'own-case:read',
  input: z.strictObject({ caseId: CaseId, documentId: z.uuid() }),
  load: async (db, { caseId, documentId }, { actor }) => {
    const loaded = await loadOwnDocuments(db, caseId, actor)
    const stored = loaded?.documents.find(({ id }) => id === documentId)
    if (!loaded || !stored) return null
    const isAgreement = stored.kind === 'agreement'
    return {
      ...loaded,
      stored,
      content: await findOwnContent(db, documentId),
      checks: await findTimedChecks(db, caseId),
      witnesses: await findWitnesses(db, documentId),
      courtRules: isAgreement ? await findConfirmationRules(db, loaded.found.courtId) : [],
      confirmations: isAgreement ? await findConfirmationsOfCase(db, caseId) : [],
    }
  },
  scope: scopeOfTaking,
  record: ({ found, stored }) => ({
    event: {
      kind: 'material.viewed',
      data: { materialId: stored.materialId, title: stored.title, sha256: stored.sha256 },
    },
    subject: { caseId: found.id, courtId: found.courtId, institutionId: found.institutionId },
  }),
  present: (loaded, context): OwnDocumentView => {
    const { now, today } = context
    const { stored, content, checks, witnesses } = loaded
    const { facts, place, stage } = readOwnDocument(loaded, stored)
    const person = place?.may.ok ? place.may.value.person : null
    const isOpen = stage === 'to_sign' || stage === 'refused'
    const identity = person && findLastCheck(checks, person)
    const witness = person && findWitness(witnesses, person)
    const held = findProofs({ confirmedAt: null, identity, witness }, now).filter(
      (proof) => proof !== 'number',
    )
    const effective = stored.kind === 'agreement' ? effectiveOf(loaded) : null
    return {
      caseId: loaded.found.id,
      documentId: stored.id,
      kind: stored.kind,
      title: stored.title,
      number: documentNumber(stored.kind, stored.numberYear, stored.number),
      code: stored.verificationCode,
      pages: stored.pages,
      seen: stored.sha256,
      stage,
      isGeneralAgent: place !== null && !place.may.ok,
      sign:
        place && person && isOpen && !facts.document.isConcluded
          ? {
              place: place.place,
              name: person.name,
              proofs: {
                needed: countNeeded(stored.kind),
                isIdentified: identity !== null,
                held,
                witness: held.includes('witness') ? (witness?.name ?? null) : null,
              },
            }
          : null,
      content: content === null ? null : toText(JSON.parse(content) as DocumentContent),
      signers: findPlaces(stored.kind, stored.signers, facts.signatures).map(
        ({ signer, state, answer }) => ({
          name: signer.name,
          state,
          when:
            answer &&
            whenInWords({ on: answer.on, at: answer.way === 'paper' ? null : answer.at }, today),
        }),
      ),
      effective: effective && whenInWords(effective, today),
      hasCopy: stored.signedMaterialId !== null,
      beforeSigning:
        stored.kind === 'agreement' && !effective && !facts.document.isConcluded
          ? sayBeforeSigning(loaded, loaded.courtRules, context)
          : null,
      offer: findOwnOffer(
        {
          source: loaded.found.source,
          effective,
          agreementNo: loaded.agreement?.agreementNo ?? null,
          confirmations: loaded.confirmations,
          taking: loaded.taking,
        },
        context,
      ),
    }
  },
})

const toText = ({
  title,
  issuer,
  number,
  blocks,
  signatures,
}: DocumentContent): OwnDocumentText => ({
  title,
  issuer,
  number,
  blocks,
  signatures,
})

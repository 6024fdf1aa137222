import 'server-only'
import type { Read } from '@/lib/data/door'
import type { CaseState } from '@/lib/data/stores/case/case-file-types'
import { findCaseState } from '@/lib/data/stores/case/case-state-store'
import { findDocuments } from '@/lib/data/stores/document/document-store'
import { findAgreement } from '@/lib/data/stores/case/agreement-store'
import { findSignatures } from '@/lib/data/stores/document/signature-store'
import { findDossier } from '@/lib/data/stores/dossier/dossier-store'
import type { StoredMaterial } from '@/lib/data/stores/dossier/material-reads'
import { findPartyNames, type PartyName } from '@/lib/data/stores/party/party-name-store'
import type { VolumeFacts } from '@/lib/documents/dossier/volume-facts'
import { UPLOAD_SLOTS, type UploadSlot } from '@/lib/domain/dossier/catalogue'
import { checkDossier, findToBind } from '@/lib/domain/dossier/check-dossier'
import { decideBind } from '@/lib/domain/dossier/decide-archive'
import { slotOf } from '@/lib/domain/dossier/material-slot'
import { findSignatureStates, type SignatureState } from '@/lib/domain/dossier/signature-states'
import { answersOf } from '@/lib/domain/signature/agreement-marks'
import { computeRetention } from '@/lib/domain/dossier/retention'
import { refuse, allow, type Decided } from '@/lib/domain/refusal'
import { toLocalDate } from '@/lib/domain/time/local-date'
import { BOUND_SHEETS } from '@/lib/labels/zh-CN/bound-dossier'
import { SLOT_TITLE_WORDS } from '@/lib/labels/zh-CN/dossier-title'
import { sha256 } from '@/lib/platform/sha256'

/** An item with its 件号, in the order of the dossier. */
export type PlannedItem = {
  readonly no: number
  readonly slot: UploadSlot
  readonly material: StoredMaterial
  /** How far it is signed, where it is the file of a document. */
  readonly signatures: SignatureState
}

/** The next volume of a case: what goes into it, and what its sheets say. */
export type VolumePlan = {
  readonly state: CaseState
  readonly facts: VolumeFacts
  readonly items: readonly PlannedItem[]
  /** Two plans with the same fingerprint make the same volume. */
  readonly fingerprint: string
}

function nameSides(parties: readonly PartyName[]): string {
  const names = (side: PartyName['side']) =>
    parties
      .filter((party) => party.side === side)
      .map(({ name }) => name)
      .join(BOUND_SHEETS.comma)
  return BOUND_SHEETS.sides(names('applicant'), names('respondent'))
}

/** By the catalogue, then by the time at which each was added. */
function orderItems(
  materials: readonly StoredMaterial[],
  states: ReadonlyMap<string, SignatureState>,
  { receivedAt }: CaseState,
): readonly PlannedItem[] {
  return materials
    .map((material) => ({
      material,
      slot: slotOf(material, receivedAt, SLOT_TITLE_WORDS),
      signatures: states.get(material.id) ?? ('none' as const),
    }))
    .sort(
      (a, b) =>
        UPLOAD_SLOTS.indexOf(a.slot) - UPLOAD_SLOTS.indexOf(b.slot) ||
        a.material.addedAt.getTime() - b.material.addedAt.getTime() ||
        a.material.position - b.material.position,
    )
    .map((each, index) => ({ no: index + 1, ...each }))
}

/**
 * What the next volume of a case is bound of; refused as decideBind, or NOT_FOUND. Of the dossier
 * it reads materials alone: notes, proposals, unconfirmed entries and facts (副卷) have no way into a
 * volume.
 * @param boundBy who had it bound; null: the closing did
 */
export async function planVolume(
  db: Read,
  caseId: string,
  boundBy: string | null,
): Promise<Decided<VolumePlan>> {
  const [state, dossier, parties, documents, signatures, agreement] = await Promise.all([
    findCaseState(db, caseId),
    findDossier(db, caseId),
    findPartyNames(db, caseId),
    findDocuments(db, caseId),
    findSignatures(db, caseId),
    findAgreement(db, caseId),
  ])
  if (!state || !dossier) return refuse('NOT_FOUND')
  const valid = dossier.materials.filter(({ voided }) => voided === null)
  const states = findSignatureStates(documents, (document) =>
    answersOf(document, signatures, agreement),
  )
  const unbound = findToBind(valid, state.status)
  const check = checkDossier(
    { ...state, ...dossier },
    valid,
    dossier.explanations,
    SLOT_TITLE_WORDS,
  )
  const decided = decideBind({ record: state, missing: check.missing, unbound: unbound.length })
  if (!decided.ok) return decided
  const { outcome, closedAt } = state
  if (outcome === null || closedAt === null)
    throw new Error('a closed case has no day of closing or no outcome')
  const items = orderItems(unbound, states, state)
  const closedOn = toLocalDate(closedAt)
  const volume = dossier.volumes.length + 1
  const facts: VolumeFacts = {
    volume,
    caseNo: state.caseNo,
    courtName: state.courtName,
    institutionName: state.institutionName ?? '',
    sides: nameSides(parties),
    cause: state.cause,
    mediatorName: state.mediatorName,
    referredOn: toLocalDate(state.receivedAt),
    acceptedOn: state.acceptedAt && toLocalDate(state.acceptedAt),
    closedOn,
    outcome,
    retention: computeRetention({ disputeType: state.disputeType, outcome }, closedOn),
    boundBy,
    items: items.map(({ no, material: { title } }) => ({ no, title })),
    explained: volume === 1 ? check.explained : [],
    voided: dossier.materials.flatMap(({ title, voided, isBound }) =>
      voided && !isBound && isOfThisVolume(voided.at, dossier.volumes.at(-1)?.boundAt ?? null)
        ? [{ title, ...voided }]
        : [],
    ),
  }
  const bound = items.map(({ no, slot, signatures, material: { id, sha256: hash } }) => [
    no,
    slot,
    id,
    hash,
    signatures,
  ])
  return allow({
    state,
    facts,
    items,
    fingerprint: sha256(JSON.stringify([state.status, facts, bound])),
  })
}

/** What was voided before the last volume was bound is listed in that one. */
function isOfThisVolume(voidedAt: Date, boundBefore: Date | null): boolean {
  return boundBefore === null || voidedAt > boundBefore
}

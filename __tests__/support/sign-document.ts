import type { Actor } from '@/lib/domain/access/roles'
import { toLocalDate } from '@/lib/domain/time/local-date'
import { signDocument } from '@/lib/use-cases/document/sign-document'
import { newStorageKey } from '@/lib/files/file-store'
import { layPart } from './case-parts'
import { DRAWING } from './drawing'
import { layPreparations } from './lay-preparations'
import { finaliseAsSeen, readDocument } from './finalise'
import { layAgreement } from './agreement'
import { asOwner, type World } from './world'

type ExistingCase = {
  readonly id: string
  readonly applicantId: string
  readonly respondentId: string
}

/** Finalises the agreement's document of a case, with both parties identified today. */
export async function layDocumentToSign(world: World, existing: ExistingCase) {
  const { mediatorA } = world.people
  await layAgreement(existing, mediatorA.id, { isFinished: true })
  await layPreparations(existing, toLocalDate(new Date()))
  const finalised = await finaliseAsSeen(mediatorA, existing.id, 'agreement')
  if (!finalised.ok) throw new Error(finalised.refusal.code)
  const { documentId, materialId } = finalised.value
  return { documentId, materialId, sha256: await hashOfDocument(documentId) }
}

type Place = { readonly documentId: string; readonly sha256: string }

const personAt = ({ applicantId, respondentId }: ExistingCase, place: number) => {
  const person = [applicantId, respondentId][place]
  return person ? { person: `party:${person}` } : {}
}

/** Answers at a place: 0 and 1 are the parties, 2 the mediator, 3 the institution's seal. */
export function answerAt(
  actor: Actor,
  existing: ExistingCase,
  { documentId, sha256 }: Place,
  place: number,
  answer: object,
) {
  return signDocument(actor, {
    caseId: existing.id,
    documentId,
    place: String(place),
    seen: sha256,
    ...personAt(existing, place),
    ...answer,
  })
}

/** Signs in handwriting. */
export function signAt(
  actor: Actor,
  existing: ExistingCase,
  document: Place,
  place: number,
  change: object = {},
) {
  return answerAt(actor, existing, document, place, {
    how: 'handwritten',
    drawing: JSON.stringify(DRAWING),
    device: 'Android 手机',
    address: '203.0.113.7',
    ...(place < 2 && { read: 'self', agreed: 'on' }),
    ...change,
  })
}

/** A scan in the dossier; its id. */
export function layScan(caseId: string): Promise<string> {
  return layPart('materials', caseId, {
    position: 9,
    title: '签好的协议书扫描件',
    file_name: '扫描件.pdf',
    media_type: 'application/pdf',
    size: 1024,
    sha256: 'c'.repeat(64),
    storage_key: `${caseId.replaceAll('-', '')}${'0'.repeat(32)}`,
    added_by: '谢岚',
    added_at: new Date(),
  })
}

/** The signatures of the agreement's document as its page shows them. */
export async function readSigning(actor: Actor, caseId: string) {
  return (await readDocument(actor, caseId, 'agreement'))?.signing ?? null
}

/** Makes the institution's seal the only place of a document inserted by `layDocument`. */
export async function laySealPlace(documentId: string): Promise<void> {
  await asOwner('UPDATE case_documents SET signers = $2 WHERE id = $1', [
    documentId,
    JSON.stringify([{ role: 'institution_seal', id: null, name: '和诚调解中心', step: 1 }]),
  ])
}

/** Makes this party's signature the only place of a document inserted by `layDocument`. */
export async function layPartyPlace(documentId: string, partyId: string): Promise<void> {
  await asOwner('UPDATE case_documents SET signers = $2 WHERE id = $1', [
    documentId,
    JSON.stringify([{ role: 'party', id: partyId, name: '申请人', step: 1 }]),
  ])
}

/** A seal of the keeper's institution that is in use since long ago, without a file; its id. */
export async function laySeal(keeper: Actor): Promise<string> {
  const [row] = await asOwner<{ id: string }>(
    `INSERT INTO institution_seals (institution_id, name, inscription, media_type, size, sha256,
       storage_key, effective_from, keeper_id, keeper_name, set_up_at, set_up_by)
     VALUES ($1, '电子印章', '和诚调解中心', 'image/svg+xml', 1, $2,
       $2, '2020-01-01', $3, $4, now(), '林敏') RETURNING id`,
    [keeper.institutionId, newStorageKey(), keeper.id, keeper.name],
  )
  return row!.id
}

export async function hashOfDocument(documentId: string): Promise<string> {
  const [row] = await asOwner<{ sha256: string }>(
    `SELECT m.sha256 FROM case_documents d JOIN materials m ON m.id = d.material_id
     WHERE d.id = $1`,
    [documentId],
  )
  return row!.sha256
}

/** A finalised form whose places are signed on paper, without its signed copy; its id. */
export async function laySignedDocument(world: World, caseId: string): Promise<string> {
  const finalised = await finaliseAsSeen(world.people.adminA, caseId, 'acceptance_form')
  if (!finalised.ok) throw new Error(finalised.refusal.code)
  const { documentId } = finalised.value
  await signOnPaper(world, caseId, documentId)
  return documentId
}

/** Signs each place of the acceptance form on paper. */
export async function signOnPaper(world: World, caseId: string, documentId: string): Promise<void> {
  const { adminA, mediatorA } = world.people
  const seen = await hashOfDocument(documentId)
  const { signing } = (await readDocument(adminA, caseId, 'acceptance_form'))!
  const materialId = await layScan(caseId)
  const on = toLocalDate(new Date())
  for (const { place } of signing!.lines) {
    const paper = { caseId, documentId, place: String(place), seen, how: 'paper', on, materialId }
    const signed = await signDocument(mediatorA, paper)
    if (!signed.ok) throw new Error(signed.refusal.code)
  }
}

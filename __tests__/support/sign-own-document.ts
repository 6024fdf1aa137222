import type { Actor } from '@/lib/domain/access/roles'
import { PHONE_CODE_DIGITS } from '@/lib/domain/invitation/entry-throttle'
import { signOwnDocument } from '@/lib/edge/document/sign-own-document'
import { deriveDigits } from '@/lib/platform/derived-secret'
import { nameWitness } from '@/lib/use-cases/document/name-witness'
import { requestSigningCode } from '@/lib/use-cases/participation/request-signing-code'
import { DRAWING } from './drawing'
import { layCome } from './invitations'
import { layDocumentToSign } from './sign-document'
import { asOwner, layCase, type World } from './world'

/** A case in mediation with its agreement's document, both parties identified today and come in. */
export async function layOwnSigning(world: World) {
  const existing = await layCase(world, { status: 'in_mediation' })
  const document = await layDocumentToSign(world, existing)
  // 10:00 of today may still be to come.
  await asOwner(`UPDATE identity_checks SET recorded_at = now() - interval '1 minute'`)
  const applicant = await layCome(world, existing.id, existing.applicantId, '19900008001')
  const respondent = await layCome(world, existing.id, existing.respondentId, '19900008002')
  return { existing, document, applicant, respondent }
}

/** Requests a code by SMS. @returns the code that is sent */
export async function requestCode(actor: Actor): Promise<string> {
  const requested = await requestSigningCode(actor, {})
  if (!requested.ok) throw new Error(requested.refusal.code)
  const [row] = await asOwner<{ id: string }>(
    `SELECT id FROM phone_codes WHERE account_id = $1 AND purpose = 'sign' ORDER BY made_at DESC
      LIMIT 1`,
    [actor.id],
  )
  return deriveDigits('phone code', row!.id, PHONE_CODE_DIGITS)
}

type Document = { readonly documentId: string; readonly sha256: string }

const at = (caseId: string, { documentId, sha256 }: Document, place: number) => ({
  caseId,
  documentId,
  place: String(place),
  seen: sha256,
})

/** Signs by hand on a phone of one's own. */
export function answerOwn(
  actor: Actor,
  caseId: string,
  document: Document,
  place: number,
  answer: object = {},
) {
  return signOwnDocument(actor, {
    ...at(caseId, document, place),
    how: 'handwritten',
    drawing: JSON.stringify(DRAWING),
    read: 'self',
    readToEnd: 'on',
    agreed: 'on',
    device: 'wechat/android',
    address: '203.0.113.9',
    ...answer,
  })
}

/** Refuses there. */
export function refuseOwn(
  actor: Actor,
  caseId: string,
  document: Document,
  place: number,
  note: string,
) {
  return signOwnDocument(actor, { ...at(caseId, document, place), how: 'refused', note })
}

/** Signs with the code and the identity that was checked today. */
export async function signOwn(actor: Actor, caseId: string, document: Document, place: number) {
  return answerOwn(actor, caseId, document, place, { code: await requestCode(actor) })
}

/** The mediator names a witness of the party at a place. */
export function witnessFor(
  actor: Actor,
  caseId: string,
  document: Document,
  place: number,
  partyId: string,
  name = '周晴',
) {
  return nameWitness(actor, {
    ...at(caseId, document, place),
    person: `party:${partyId}`,
    name,
    where: 'line',
  })
}

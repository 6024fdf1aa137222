import { randomBytes } from 'node:crypto'
import type { Actor } from '@/lib/domain/access/roles'
import { toLocalDate } from '@/lib/domain/time/local-date'
import { receiveDocumentPhoto } from '@/lib/edge/upload/receive-document-photo'
import { checkIdentity } from '@/lib/use-cases/preparation/check-identity'
import { asOwner } from './world'

/** A checked photo that is in storage, as an act gets it. */
export const soundDocumentPhoto = (caseId: string, checkId: string) => ({
  caseId,
  checkId,
  mediaType: 'image/jpeg',
  size: 900,
  sha256: randomBytes(32).toString('hex'),
  storageKey: randomBytes(32).toString('hex'),
})

/** The mediator checks a party of the case today. @returns the id of the check */
export async function checkToday(
  mediator: Actor,
  caseId: string,
  partyId: string,
  way = 'original_on_site',
): Promise<string> {
  const checked = await checkIdentity(mediator, {
    caseId,
    person: `party:${partyId}`,
    way,
    document: 'id_card',
    result: 'matches',
    on: toLocalDate(new Date()),
  })
  if (!checked.ok) throw new Error(checked.refusal.code)
  const [row] = await asOwner<{ id: string }>(
    'SELECT id FROM identity_checks WHERE case_id = $1 ORDER BY entry_no DESC LIMIT 1',
    [caseId],
  )
  return row!.id
}

/** Sends a photo as the page's form does. @returns where the browser goes */
export async function sendDocumentPhoto(
  actor: Actor,
  caseId: string,
  checkId: string,
  bytes: Buffer,
  name = 'IMG_0001.jpg',
): Promise<string> {
  const form = new FormData()
  form.append('file', new File([new Uint8Array(bytes)], name))
  const answer = await receiveDocumentPhoto(
    new Request(`http://heyi.test/api/cases/${caseId}/identity-checks/${checkId}/photo`, {
      method: 'POST',
      body: form,
    }),
    { actor, params: { caseId, checkId } },
  )
  return new URL(answer.headers.get('location') ?? '', 'http://heyi.test').search
}

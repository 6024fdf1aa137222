import { randomBytes, randomUUID } from 'node:crypto'
import { findPages } from '@/lib/data/stores/authority/authority-file-store'
import { withActor } from '@/lib/data/door'
import type { Actor } from '@/lib/domain/access/roles'
import { toLocalDate } from '@/lib/domain/time/local-date'
import { receiveAuthorityPage } from '@/lib/edge/upload/receive-authority-page'
import { submitAuthority } from '@/lib/use-cases/authority/submit-authority'
import { layAgent } from './deliveries'
import { comeIn, invite, participantOf } from './invitations'
import { soundPdf } from './upload-files'
import type { World } from './world'

export const AGENTS_PHONE = '19900008071'

/** A checked page that is in storage, as an act gets it. */
export const soundPage = (caseId: string) => ({
  caseId,
  fileName: '授权委托书.pdf',
  mediaType: 'application/pdf',
  size: 900,
  sha256: randomBytes(32).toString('hex'),
  storageKey: randomBytes(32).toString('hex'),
})

/** An agent of this party, by the referral with the general authority, who has come in. */
export async function layAgency(world: World, caseId: string, partyId: string) {
  const agentId = await layAgent({ id: caseId }, partyId, AGENTS_PHONE)
  const participantId = await participantOf(agentId, 'agent')
  const agent = await comeIn(await invite(world, caseId, participantId, { phone: AGENTS_PHONE }))
  return { agentId, participantId, agent }
}

/** Sends one page as the page's form does. @returns where the browser goes */
export async function sendPage(
  actor: Actor,
  caseId: string,
  { name = '授权委托书.pdf', bytes = soundPdf(1) }: { name?: string; bytes?: Buffer } = {},
): Promise<string> {
  const form = new FormData()
  form.append('file', new File([new Uint8Array(bytes)], name))
  const answer = await receiveAuthorityPage(
    new Request(`http://heyi.test/api/cases/${caseId}/authority-files`, {
      method: 'POST',
      body: form,
    }),
    { actor, params: { caseId } },
  )
  return answer.headers.get('location') ?? ''
}

export const pagesOf = (actor: Actor, caseId: string) =>
  withActor(actor, (db) => findPages(db, caseId))

/** What a form of a special authority sends, with these pages. */
export const paperOf = (caseId: string, files: readonly string[], change: object = {}) => ({
  caseId,
  paperId: randomUUID(),
  files,
  authority: 'special',
  matters: ['take_part', 'settle', 'sign'],
  from: toLocalDate(new Date()),
  ...change,
})

/** Sends a page and hands it in. @returns the id of the paper */
export async function handIn(actor: Actor, caseId: string, serial: number, change: object = {}) {
  await sendPage(actor, caseId, { bytes: soundPdf(serial) })
  const waiting = (await pagesOf(actor, caseId)).filter(({ paperId }) => paperId === null)
  const form = paperOf(
    caseId,
    waiting.map(({ id }) => id),
    change,
  )
  const submitted = await submitAuthority(actor, form)
  if (!submitted.ok) throw new Error(JSON.stringify(submitted.refusal))
  return form.paperId
}

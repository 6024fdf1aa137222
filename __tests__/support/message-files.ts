import { randomBytes, randomUUID } from 'node:crypto'
import { findMessageFiles } from '@/lib/data/stores/thread/message-file-store'
import { withActor } from '@/lib/data/door'
import { Confidential } from '@/lib/domain/audience/confidential'
import type { Actor } from '@/lib/domain/access/roles'
import { receiveMessage } from '@/lib/edge/upload/receive-message'

const atom = (kind: string, data: Buffer) => {
  const head = Buffer.alloc(8)
  head.writeUInt32BE(data.length + 8)
  head.write(kind, 4, 'latin1')
  return Buffer.concat([head, data])
}

/** The head of what Chrome records: a WebM with one track of Opus; `codec`: of another. */
export const webmVoice = (codec = 'A_OPUS') =>
  Buffer.concat([
    Buffer.from([0x1a, 0x45, 0xdf, 0xa3, 0x8b, 0x42, 0x82, 0x84]),
    Buffer.from('webm', 'latin1'),
    Buffer.from([0x18, 0x53, 0x80, 0x67, 0x86, 0x86]),
    Buffer.from(codec, 'latin1'),
    Buffer.alloc(200, 7),
  ])

/** The head of what an iPhone records: an MP4 whose tracks have these handlers. */
export const mp4Voice = (handlers: readonly string[] = ['soun'], brand = 'mp42') =>
  Buffer.concat([
    atom('ftyp', Buffer.from(`${brand}\0\0\0\0isom`, 'latin1')),
    ...handlers.map((handler) =>
      atom(
        'hdlr',
        Buffer.concat([Buffer.alloc(8), Buffer.from(handler, 'latin1'), Buffer.alloc(13)]),
      ),
    ),
    atom('mdat', Buffer.alloc(100, 3)),
  ])

/** A checked PDF that is in storage, as an act gets it. */
export const soundMessageFile = () => ({
  kind: 'file',
  fileName: '欠条.pdf',
  mediaType: 'application/pdf',
  size: 900,
  sha256: randomBytes(32).toString('hex'),
  storageKey: randomBytes(32).toString('hex'),
  seconds: null,
})

export type Sent = {
  readonly messageId?: string
  readonly words?: string
  readonly files?: readonly { readonly name: string; readonly bytes: Buffer }[]
  readonly voice?: Buffer
  readonly seconds?: number
  readonly more?: Readonly<Record<string, string>>
}

/** Sends a message with files as the page does. */
export async function sendFiles(
  actor: Actor,
  caseId: string,
  where: { readonly topicId: string } | { readonly partyId: string },
  { messageId = randomUUID(), words, files = [], voice, seconds = 3, more = {} }: Sent,
  accept = '*/*',
) {
  const form = new FormData()
  const fields = { messageId, ...where, ...(words !== undefined && { words }), ...more }
  for (const [name, value] of Object.entries(fields)) form.set(name, value)
  for (const { name, bytes } of files) form.append('file', new File([new Uint8Array(bytes)], name))
  if (voice) {
    form.set('voice', new File([new Uint8Array(voice)], '人民路12号.webm'))
    form.set('seconds', String(seconds))
  }
  const to = 'topicId' in where ? 'case' : 'caucus'
  const request = new Request(`http://heyi.test/api/cases/${caseId}/messages?to=${to}`, {
    method: 'POST',
    body: form,
    headers: { accept },
  })
  const answer = await receiveMessage(request, { actor, params: { caseId } })
  const text = await answer.text()
  return {
    messageId,
    status: answer.status,
    location: answer.headers.get('location'),
    body: (text === '' ? {} : JSON.parse(text)) as {
      code?: string
      message?: string
      goTo?: string
      errors?: Record<string, string>
    },
  }
}

/** The files that this person hears in a case. */
export async function filesHeard(actor: Actor, caseId: string) {
  const files = await withActor(actor, (db) => findMessageFiles(db, caseId))
  return files.map(({ fileName, ...file }) => ({
    ...file,
    fileName: Confidential.unwrap(fileName),
  }))
}

import { partCount, partRange } from '@/lib/domain/upload/upload'
import { ITEM_FOUND } from '@/lib/labels/zh-CN/device-queue'
import { reportPhotoProgress } from './photo-progress'
import type { Answer, StoredItem } from './queue-item'
import { askServer, LATER, readAnswer } from './send-item'

type Bytes = Uint8Array<ArrayBuffer>
type Sha256 = (bytes: Bytes) => Promise<string>

const ADDRESS = '/api/mediator/uploads'
/** Refusals that sending again puts right. */
const AGAIN: readonly unknown[] = ['UPLOAD_PART_DAMAGED', 'UPLOAD_INCOMPLETE']

/**
 * Sends a photo in numbered parts and goes on where it was interrupted: the server names the parts
 * that it has. It is `stored` only when the server has answered the SHA-256 of every part and of
 * the file.
 */
export async function sendPhoto(
  { id, account, caseId, madeAt }: StoredItem,
  body: Bytes,
  fields: Readonly<Record<string, string>>,
  sha256: Sha256,
): Promise<Answer> {
  const parts = Array.from({ length: partCount(body.length) }, (_, no) => {
    const { from, to } = partRange(no, body.length)
    return body.slice(from, to)
  })
  const partSha256 = await Promise.all(parts.map(sha256))
  const whole = await sha256(body)
  const head = {
    ...fields,
    id,
    account,
    caseId,
    madeAt: new Date(madeAt).toISOString(),
    size: body.length,
    sha256: whole,
    partSha256,
  }
  const started = await askServer(ADDRESS, JSON.stringify(head), 'application/json')
  const stored = storedAnswer(started.json, whole)
  if (stored) return stored
  const received = receivedParts(started)
  if (!received) return answerOf(started)

  const report = () => reportPhotoProgress(id, Math.floor((received.size / parts.length) * 100))
  report()
  for (const [no, part] of parts.entries()) {
    if (received.has(no)) continue
    const answered = await askServer(
      `${ADDRESS}/${id}/parts/${no}`,
      part,
      'application/octet-stream',
    )
    if (answered.status !== 200) return answerOf(answered)
    if (fieldOf(answered.json, 'sha256') !== partSha256[no])
      return { kind: 'refused', sentence: ITEM_FOUND.differs }
    received.add(no)
    report()
  }
  const ended = await askServer(`${ADDRESS}/${id}/finish`, '', 'application/json')
  const answered = fieldOf(ended.json, 'parts')
  const isEqual = !Array.isArray(answered) || answered.join() === partSha256.join()
  if (!isEqual) return { kind: 'refused', sentence: ITEM_FOUND.differs }
  return storedAnswer(ended.json, whole) ?? answerOf(ended)
}

type Answered = Awaited<ReturnType<typeof askServer>>

const fieldOf = (json: unknown, name: string): unknown =>
  json !== null && typeof json === 'object' ? (json as Record<string, unknown>)[name] : undefined

/** The file is there: `refused` where it is another one than this device's. */
function storedAnswer(json: unknown, whole: string): Answer | null {
  const sha256 = fieldOf(json, 'sha256')
  if (typeof sha256 !== 'string') return null
  return sha256 === whole
    ? { kind: 'stored', sha256 }
    : { kind: 'refused', sentence: ITEM_FOUND.differs }
}

function receivedParts({ status, json }: Answered): Set<number> | null {
  const received = fieldOf(json, 'received')
  return status === 200 && Array.isArray(received)
    ? new Set(received.filter((no): no is number => typeof no === 'number'))
    : null
}

function answerOf({ status, json }: Answered): Answer {
  return AGAIN.includes(fieldOf(json, 'code')) ? LATER : readAnswer(status, json)
}

import 'server-only'
import { z } from 'zod'
import { mayRoleAct } from '@/lib/domain/access/acts'
import type { Actor } from '@/lib/domain/access/roles'
import { MOST_CHUNK_BYTES } from '@/lib/domain/recording/recording'
import { isStorageFull } from '@/lib/domain/recording/storage-full'
import { TROUBLES } from '@/lib/domain/recording/trouble'
import type { Refusal } from '@/lib/domain/refusal'
import { discardFiles, keepFiles } from '@/lib/files/file-store'
import { RECORDING } from '@/lib/labels/zh-CN/recording'
import { refusalSentence } from '@/lib/labels/zh-CN/refusal'
import { now } from '@/lib/platform/clock'
import { errorFields, log } from '@/lib/platform/logger'
import { sha256 as hashOf } from '@/lib/platform/sha256'
import { endUpload } from '@/lib/use-cases/recording/end-upload'
import { noteTrouble } from '@/lib/use-cases/recording/note-trouble'
import { startPart } from '@/lib/use-cases/recording/start-part'
import { storeChunk } from '@/lib/use-cases/recording/store-chunk'
import { notFound } from '../route/not-found'
import { problem } from '../route/problem'
import { readLimited } from '../upload/read-limited'

type Context = { readonly actor: Actor; readonly params: Readonly<Record<string, string>> }

const answer = (body: object) => Response.json(body, { headers: { 'cache-control': 'no-store' } })

/** 409 for what may not be stored, 404 for what does not exist. */
function refused(refusal: Refusal): Response {
  const { code } = refusal
  if (code === 'NOT_FOUND' || code === 'FORBIDDEN') return notFound()
  return problem(409, code, refusalSentence(refusal, now()))
}

const Medium = z.enum(['picture', 'sound'])
/** The browser that records; absent: its page is of before this was sent. */
const Device = z.uuid().nullable()
const deviceOf = (request: Request) =>
  Device.safeParse(new URL(request.url).searchParams.get('device'))

/** `POST …/parts/<id>?medium=&device=`: a recorder begins. The answer is the server's clock. */
export async function receivePart(request: Request, { actor, params }: Context): Promise<Response> {
  const medium = Medium.safeParse(new URL(request.url).searchParams.get('medium'))
  const device = deviceOf(request)
  if (!medium.success || !device.success) return notFound()
  const { recordingId, partId } = params
  const started = await startPart(actor, {
    recordingId,
    partId,
    medium: medium.data,
    deviceId: device.data,
  })
  return started.ok ? answer({ now: started.value.now.getTime() }) : refused(started.refusal)
}

const Query = z.object({
  from: z.coerce.number().int().positive().max(8.64e15),
  to: z.coerce.number().int().positive().max(8.64e15),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
})

/** The device keeps the chunk and sends it again; what else went wrong is thrown. */
function unlessFull(error: unknown): null {
  if (!isStorageFull(error)) throw error
  log.error('a chunk of a recording was not stored: no room', errorFields(error))
  return null
}

/**
 * `POST …/parts/<id>/chunks/<no>?from=&to=&sha256=`: one chunk, as often as it may come. It is in
 * storage before it is noted; what was noted by no one is removed, or after a crash swept. The
 * answer is the SHA-256 of what is stored.
 */
export async function receiveChunk(
  request: Request,
  { actor, params }: Context,
): Promise<Response> {
  const query = Query.safeParse(Object.fromEntries(new URL(request.url).searchParams))
  if (!mayRoleAct(actor.role, 'recording:upload') || !query.success) return notFound()
  const bytes = await readLimited(request, MOST_CHUNK_BYTES)
  const sha256 = bytes ? hashOf(bytes) : ''
  if (!bytes || bytes.length === 0 || sha256 !== query.data.sha256)
    return refused({ code: 'UPLOAD_PART_DAMAGED', facts: { part: Number(params.chunkNo) + 1 } })
  const keys = await keepFiles([bytes]).catch(unlessFull)
  if (!keys) return problem(507, 'STORAGE_FULL', RECORDING.serverFull)
  const stored = await storeChunk(actor, {
    recordingId: params.recordingId,
    partId: params.partId,
    no: Number(params.chunkNo),
    from: new Date(query.data.from),
    to: new Date(query.data.to),
    sha256,
    size: bytes.length,
    storageKey: keys[0],
  })
  if (!stored.ok || !stored.value.isNew) await discardFiles(keys)
  return stored.ok ? answer({ sha256 }) : refused(stored.refusal)
}

const Trouble = z.enum(TROUBLES)

/** `POST …/trouble?trouble=`: why chunks do not come, for everyone in the room. */
export async function receiveTrouble(
  request: Request,
  { actor, params }: Context,
): Promise<Response> {
  const trouble = Trouble.safeParse(new URL(request.url).searchParams.get('trouble'))
  if (!trouble.success) return notFound()
  const noted = await noteTrouble(actor, {
    recordingId: params.recordingId,
    trouble: trouble.data,
  })
  return noted.ok ? answer({}) : refused(noted.refusal)
}

/** `POST …/end?device=`: this browser has sent everything that it recorded. */
export async function receiveEnd(request: Request, { actor, params }: Context): Promise<Response> {
  const device = deviceOf(request)
  if (!device.success) return notFound()
  const ended = await endUpload(actor, {
    recordingId: params.recordingId,
    deviceId: device.data,
  })
  return ended.ok ? answer({}) : refused(ended.refusal)
}

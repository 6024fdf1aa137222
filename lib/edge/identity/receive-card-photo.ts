import 'server-only'
import { setTimeout as wait } from 'node:timers/promises'
import { withAccess } from '@/lib/data/door'
import { countRequest } from '@/lib/data/stores/access/request-counter-store'
import type { Actor } from '@/lib/domain/access/roles'
import { readCard } from '@/lib/domain/identity/read-card'
import { refuse, type Result } from '@/lib/domain/time/result'
import { MAX_FILE_BYTES, type UncheckedFile } from '@/lib/files/check-files'
import { configuredRecogniser } from '@/lib/files/configured-recogniser'
import { recognisePhoto } from '@/lib/files/recognise-photo'
import type { Recogniser } from '@/lib/files/recognise-text'
import { cardPhotoSentence } from '@/lib/labels/zh-CN/card-photo'
import { ACCESS_REFUSED } from '@/lib/labels/zh-CN/signed-out'
import { bodyLimit } from '@/lib/platform/body-limit'
import { markCardRead } from '@/lib/platform/card-reading'
import { now } from '@/lib/platform/clock'
import { createBoundedGate } from '@/lib/platform/concurrency'
import { errorFields, log } from '@/lib/platform/logger'
import { announceCardPhoto } from '@/lib/use-cases/participation/announce-card-photo'
import { PERSON_FIELD } from '../action/action-state'
import { problem } from '../route/problem'
import { refused } from '../upload/material-refused'
import { readLimited } from '../upload/read-limited'
import { readUpload } from '../upload/read-upload'

type Context = { readonly actor: Actor; readonly params: Readonly<Record<string, string>> }
type Limits = { readonly recogniser?: Recogniser | null; readonly waitMs?: number }
type Lines = Result<readonly string[], { readonly code: string }>

/** A card takes two seconds, a page of a dossier before it fifteen. */
const WAIT_MS = 30_000
const PHOTOS_PER_HOUR = 20
const HOUR_MS = 3_600_000
/**
 * Photos that are read or wait in this process; more are refused, because their senders would wait
 * too long.
 */
const MOST_AT_ONCE = 3

const admit = createBoundedGate(MOST_AT_ONCE)
/** Accounts with a photo among them: one of a person. */
const reading = new Set<string>()

const STATUS: Readonly<Record<string, number>> = {
  CARD_OFF: 404,
  FILE_TOO_LARGE: 413,
  CARD_BUSY: 429,
  CARD_TOO_OFTEN: 429,
  CARD_TOO_SLOW: 503,
}

const notRead = (code: string) => problem(STATUS[code] ?? 422, code, cardPhotoSentence(code))

/**
 * `POST /api/cases/<id>/identity-photo`: the photo of an identity card, read on this machine to
 * fill the form of its owner. Permission is checked before the body is read. The photo is in memory
 * alone: it is neither stored nor logged, and of what was read nothing is kept but what its owner
 * then declares.
 * @returns `{ name, number, reading }`: `reading` is the mark that the number was read from a photo
 */
export async function receiveCardPhoto(
  request: Request,
  { actor, params }: Context,
  { recogniser = configuredRecogniser(), waitMs = WAIT_MS }: Limits = {},
): Promise<Response> {
  if (!recogniser) return notRead('CARD_OFF')
  const { caseId = '' } = params
  const announced = await announceCardPhoto(actor, { caseId })
  if (!announced.ok) return refused(announced.refusal)
  if (await isTooOften(actor)) return notRead('CARD_TOO_OFTEN')
  const body = await readLimited(request, bodyLimit(new URL(request.url).pathname))
  if (!body) return notRead('FILE_TOO_LARGE')
  const upload = await readUpload(request.headers.get('content-type') ?? '', body, MAX_FILE_BYTES)
  if (!upload?.file || upload.isTooMuch) return notRead('FILE_DAMAGED')
  const { [PERSON_FIELD]: person } = upload.fields
  if (person !== undefined && person !== actor.id)
    return problem(403, 'OTHER_PERSON', ACCESS_REFUSED.OTHER_PERSON.message)
  const lines = await readLines(recogniser, actor.id, upload.file, waitMs)
  const read = lines.ok ? readCard(lines.value) : lines
  if (!read.ok) return notRead(read.refusal.code)
  const { name, number } = read.value
  const mark = markCardRead({ accountId: actor.id, caseId, number }, now())
  return Response.json(
    { name, number, reading: mark },
    { headers: { 'cache-control': 'no-store' } },
  )
}

async function isTooOften(actor: Actor): Promise<boolean> {
  const { count } = await withAccess(actor, 'count photos of documents', (db) =>
    countRequest(db, `card-photo:${actor.id}`, HOUR_MS, now()),
  )
  return count > PHOTOS_PER_HOUR
}

/**
 * The lines of the photo, or the code of why there are none. A photo that takes too long keeps its
 * place until it ends.
 */
async function readLines(
  recogniser: Recogniser,
  accountId: string,
  file: UncheckedFile,
  waitMs: number,
): Promise<Lines> {
  const work = reading.has(accountId)
    ? null
    : admit(async () => {
        reading.add(accountId)
        try {
          return await recognisePhoto(recogniser, file)
        } finally {
          reading.delete(accountId)
        }
      })
  if (!work) return refuse({ code: 'CARD_BUSY' })
  const answered = new AbortController()
  try {
    const late = wait(waitMs, null, { signal: answered.signal, ref: false })
    return (await Promise.race([work, late])) ?? refuse({ code: 'CARD_TOO_SLOW' })
  } catch (error) {
    log.warn('a photo of a document was not read', errorFields(error))
    return refuse({ code: 'CARD_TOO_SLOW' })
  } finally {
    answered.abort()
  }
}

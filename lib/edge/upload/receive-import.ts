import 'server-only'
import type { Actor } from '@/lib/domain/access/roles'
import { MAX_SHEET_BYTES } from '@/lib/domain/import/sheet'
import { isPlainLine } from '@/lib/domain/text/plain-text'
import { fieldSentence } from '@/lib/labels/zh-CN/field'
import { UPLOAD_ANSWER } from '@/lib/labels/zh-CN/import'
import { sheetFaultSentence } from '@/lib/labels/zh-CN/import-mistake'
import { refusalSentence } from '@/lib/labels/zh-CN/refusal'
import type { Refusal } from '@/lib/domain/refusal'
import { now } from '@/lib/platform/clock'
import { createBoundedGate } from '@/lib/platform/concurrency'
import { mayCheck, type CheckFile } from './check-import'
import { problem } from '../route/problem'
import { readLimited } from './read-limited'

/**
 * One file is checked at a time; this many may be in memory, including those still being received.
 */
const AT_MOST = 6
const RETRY_SECONDS = '60'
const admit = createBoundedGate(AT_MOST)

/**
 * Handler of an import upload: the file as the body, its name in the URL. Responds with the
 * import's id, or with a sentence about what is wrong. Permission and free capacity are checked
 * before the body is read.
 */
export function receiveImport(
  check: CheckFile,
): (request: Request, context: { readonly actor: Actor }) => Promise<Response> {
  return async (request, { actor }) => {
    if (!mayCheck(actor, check)) return refused({ code: 'NOT_FOUND', facts: {} })
    return (
      admit(() => receive(check, request, actor)) ??
      problem(503, 'IMPORT_BUSY', UPLOAD_ANSWER.busy, { headers: { 'retry-after': RETRY_SECONDS } })
    )
  }
}

async function receive(check: CheckFile, request: Request, actor: Actor): Promise<Response> {
  const bytes = await readLimited(request, MAX_SHEET_BYTES)
  if (bytes === null)
    return problem(413, 'SPREADSHEET_REFUSED', sheetFaultSentence({ code: 'SHEET_TOO_LARGE' }))
  const named = new URL(request.url).searchParams.get('name')?.toWellFormed().trim()
  const fileName = named || 'import.xlsx'
  if (!isPlainLine(fileName))
    return problem(422, 'SPREADSHEET_REFUSED', sheetFaultSentence({ code: 'FILE_NAME_CONTROL' }))
  const checked = await check(actor, { fileName, bytes })
  if (checked.ok)
    return Response.json(
      { importId: checked.value.importId },
      { status: 201, headers: { 'cache-control': 'no-store' } },
    )
  return 'fault' in checked
    ? problem(422, 'SPREADSHEET_REFUSED', sheetFaultSentence(checked.fault))
    : refused(checked.refusal)
}

/** The sentence of a refusal names what it is about, because the page shows nothing else. */
function refused({ code, facts, fields }: Refusal): Response {
  const status = code === 'NOT_FOUND' ? 404 : code === 'FORBIDDEN' ? 403 : 422
  const sentence = refusalSentence({ code, facts }, now())
  if (!fields) return problem(status, code, sentence)
  const errors = Object.fromEntries(
    Object.entries(fields).map(([path, mistake]) => [path, fieldSentence(mistake)]),
  )
  const named = Object.entries(errors).map(([path, words]) => UPLOAD_ANSWER.field(path, words))
  return problem(status, code, [sentence, ...named].join(''), { errors })
}

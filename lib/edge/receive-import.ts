import 'server-only'
import type { Actor } from '@/lib/domain/access/roles'
import { MAX_SHEET_BYTES } from '@/lib/domain/import/sheet'
import { sheetFaultSentence } from '@/lib/labels/zh-CN/import-mistake'
import { refusalSentence } from '@/lib/labels/zh-CN/refusal'
import { now } from '@/lib/platform/clock'
import type { CheckFile } from './check-import'
import { problem } from './problem'
import { readLimited } from './read-limited'

/**
 * The handler of an upload: the file's bytes as the body, its name in the address. Answers with the import's id, or in a sentence with
 * what is wrong with the file.
 */
export function receiveImport(check: CheckFile): (request: Request, context: { readonly actor: Actor }) => Promise<Response> {
  return async (request, { actor }) => {
    const bytes = await readLimited(request, MAX_SHEET_BYTES)
    if (bytes === null) return problem(413, 'SPREADSHEET_REFUSED', sheetFaultSentence({ code: 'SHEET_TOO_LARGE' }))
    const fileName = new URL(request.url).searchParams.get('name')?.toWellFormed().replace(/\p{Cc}/gu, '').trim() || 'import.xlsx'
    const checked = await check(actor, { fileName, bytes })
    if (checked.ok) return Response.json({ importId: checked.value.importId }, { status: 201, headers: { 'cache-control': 'no-store' } })
    if ('fault' in checked) return problem(422, 'SPREADSHEET_REFUSED', sheetFaultSentence(checked.fault))
    const { refusal } = checked
    return problem(refusal.code === 'NOT_FOUND' ? 404 : refusal.code === 'FORBIDDEN' ? 403 : 422, refusal.code, refusalSentence(refusal, now()))
  }
}

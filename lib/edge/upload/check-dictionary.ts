import 'server-only'
import { mayRoleAct } from '@/lib/domain/access/acts'
import type { Actor } from '@/lib/domain/access/roles'
import { DICTIONARY_KEYS, mayBeSet } from '@/lib/domain/dictionary/catalogue'
import { MAX_DICTIONARY_BYTES } from '@/lib/domain/import/dictionary-columns'
import { DICTIONARY_IMPORT } from '@/lib/labels/zh-CN/dictionary-import'
import { UPLOAD_ANSWER } from '@/lib/labels/zh-CN/import'
import { sheetFaultSentence } from '@/lib/labels/zh-CN/import-mistake'
import { refusalSentence } from '@/lib/labels/zh-CN/refusal'
import { now } from '@/lib/platform/clock'
import { createBoundedGate } from '@/lib/platform/concurrency'
import { planDictionaryImport } from '@/lib/queries/system/plan-dictionary-import'
import { readListApart } from '@/lib/use-cases/dictionary/read-list-apart'
import { problem } from '../route/problem'
import { readLimited } from './read-limited'

/** Lists that are read at once, each in a thread of its own. */
const AT_MOST = 2
const admit = createBoundedGate(AT_MOST)

/**
 * Handler of the check of a list: the file as the body, dictionary, first day and whether absent
 * values are retired in the URL. Responds with what the list would do; nothing is kept.
 */
export async function checkDictionary(
  request: Request,
  { actor }: { readonly actor: Actor },
): Promise<Response> {
  const params = new URL(request.url).searchParams
  const key = DICTIONARY_KEYS.find((each) => each === params.get('dictionary'))
  if (!mayRoleAct(actor.role, 'dictionary:import') || !key || !mayBeSet(key)) return refused()
  const answer = admit(async () => {
    const bytes = await readLimited(request, MAX_DICTIONARY_BYTES)
    if (bytes === null) return problem(413, 'SPREADSHEET_REFUSED', DICTIONARY_IMPORT.tooLarge)
    const read = await readListApart(key, bytes)
    if (!read.ok) return problem(422, 'SPREADSHEET_REFUSED', sheetFaultSentence(read.refusal))
    const view = await planDictionaryImport(actor, {
      dictionary: key,
      from: params.get('from') ?? '',
      retiresAbsent: params.get('retire') === 'yes',
      lines: read.value,
    })
    return view.ok
      ? Response.json(view.value, { headers: { 'cache-control': 'no-store' } })
      : refused()
  })
  return (
    answer ?? problem(503, 'IMPORT_BUSY', UPLOAD_ANSWER.busy, { headers: { 'retry-after': '60' } })
  )
}

const refused = () =>
  problem(404, 'NOT_FOUND', refusalSentence({ code: 'NOT_FOUND', facts: {} }, now()))

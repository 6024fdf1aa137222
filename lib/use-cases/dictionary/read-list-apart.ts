import 'server-only'
import type { DictionaryKey } from '@/lib/domain/dictionary/catalogue'
import type { ReadDictionaryLine } from '@/lib/domain/import/dictionary-columns'
import type { SheetFault } from '@/lib/domain/import/sheet'
import { ok, refuse, type Result } from '@/lib/domain/time/result'
import { dictionaryWords } from '@/lib/labels/zh-CN/dictionary-words'
import { makeThreadDialogue } from '@/lib/platform/thread-dialogue'
import type { DictionaryAnswer, DictionaryQuestion } from '../import/judging-order'
import { startJudgingThread } from '../import/start-judging-thread'

const MOST_MILLISECONDS = 20_000

/** A workbook is a ZIP archive, and one of Excel 97 an OLE file; everything else is read as CSV. */
const isWorkbook = (bytes: Buffer) =>
  bytes.subarray(0, 2).toString('latin1') === 'PK' || bytes.readUIntBE(0, 2) === 0xd0cf

/**
 * Reads a list of a dictionary's values in a thread of its own, as every uploaded list is
 * (import/judge-apart.ts).
 */
export async function readListApart(
  key: DictionaryKey,
  bytes: Buffer,
): Promise<Result<readonly ReadDictionaryLine[], SheetFault>> {
  if (bytes.length < 2) return refuse({ code: 'SHEET_EMPTY' })
  const dialogue = makeThreadDialogue<DictionaryQuestion, DictionaryAnswer>(
    startJudgingThread(),
    MOST_MILLISECONDS,
  )
  try {
    const sheet = dictionaryWords[key].name
    const answer = await dialogue.ask({
      file: bytes,
      kind: 'dictionary',
      sheet,
      isText: !isWorkbook(bytes),
    })
    if (!answer.ok) {
      const code = answer.refusal.limit === 'time' ? 'SHEET_TOO_SLOW' : 'SHEET_EXPANDS'
      return refuse({ code })
    }
    return answer.value.is === 'fault' ? refuse(answer.value.fault) : ok(answer.value.lines)
  } finally {
    await dialogue.end()
  }
}

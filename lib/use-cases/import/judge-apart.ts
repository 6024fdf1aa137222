import 'server-only'
import type { ImportKind } from '@/lib/domain/import/kinds'
import type { SheetFault } from '@/lib/domain/import/sheet'
import { allow, refuse, type Decided } from '@/lib/domain/refusal'
import { makeThreadDialogue, type ThreadDialogue } from '@/lib/platform/thread-dialogue'
import { JudgedRows } from './judged-rows'
import type { JudgingAnswer, JudgingFacts, JudgingQuestion } from './judging-order'
import type { DatedWords } from '@/lib/domain/dictionary/settle-dispute'
import { startJudgingThread } from './start-judging-thread'

/** A list of 20,000 full lines is read and judged in some ten seconds on a small machine. */
const MOST_MILLISECONDS = 60_000

/** Why a file has no report: its own fault, or a refusal of the query about its lines. */
export type NotJudged = { readonly ok: false; readonly fault: SheetFault }
export type JudgedFile = Decided<JudgedRows> | NotJudged

/** A file, the report of its check, and the dictionaries that its words are read by. */
type JudgedUpload = {
  readonly importId: string
  readonly bytes: Buffer
  readonly dated: DatedWords
}

type Dialogue<Kind extends ImportKind> = ThreadDialogue<JudgingQuestion<Kind>, JudgingAnswer<Kind>>

/**
 * Reads and judges an uploaded list in a thread of its own, so that the server goes on answering
 * whatever the file holds. The thread is ended at the limit of time or memory, and the file
 * refused. `importId`: the report that the lines are sealed for. `find` asks the database about
 * what the lines name.
 */
export async function judgeApart<Kind extends ImportKind>(
  kind: Kind,
  { importId, bytes: file, dated }: JudgedUpload,
  find: (named: JudgingFacts[Kind]['named']) => Promise<Decided<JudgingFacts[Kind]['found']>>,
  mostMilliseconds = MOST_MILLISECONDS,
): Promise<JudgedFile> {
  const dialogue: Dialogue<Kind> = makeThreadDialogue(startJudgingThread(), mostMilliseconds)
  try {
    const first = await ask(dialogue, { file, kind, importId, dated })
    if (first.is !== 'named') return notJudged(first)
    const found = await find(first.named)
    if (!found.ok) return found
    return await collectRows(dialogue, await ask(dialogue, { found: found.value }))
  } finally {
    // Only when the thread is gone is its memory free for the next file.
    await dialogue.end()
  }
}

/** Lines come in batches, each on request: taking over 20,000 at once would block this thread. */
async function collectRows<Kind extends ImportKind>(
  dialogue: Dialogue<Kind>,
  first: JudgingAnswer<Kind>,
): Promise<JudgedFile> {
  const judged = new JudgedRows()
  for (let answer = first; ; answer = await ask(dialogue, 'more')) {
    if (answer.is !== 'rows') return notJudged(answer)
    if (!judged.add(answer.rows)) return refuse('INPUT_INVALID', {}, { rows: 'MALFORMED' })
    if (answer.isLast) return allow(judged)
  }
}

async function ask<Kind extends ImportKind>(
  dialogue: Dialogue<Kind>,
  question: JudgingQuestion<Kind>,
): Promise<JudgingAnswer<Kind>> {
  const answer = await dialogue.ask(question)
  if (answer.ok) return answer.value
  const code = answer.refusal.limit === 'time' ? 'SHEET_TOO_SLOW' : 'SHEET_EXPANDS'
  return { is: 'fault', fault: { code } }
}

function notJudged(answer: JudgingAnswer<ImportKind>): NotJudged {
  if (answer.is !== 'fault') throw new Error(`the judging thread answered with ${answer.is}`)
  return { ok: false, fault: answer.fault }
}

import 'server-only'
import type { CaseDocumentKind } from '@/lib/domain/document/case-document-kinds'
import { ThreadFault, ThreadPool } from '@/lib/platform/thread-pool'
import type { DocumentContent } from '../content'
import { startWordThread } from './start-word-thread'
import type { TemplateCheck } from '@/lib/domain/document/template-check'
import type { NamedValues } from './template/template-names'
import type { FilledWord, WordAnswer, WordAnswers, WordQuestion } from './word-order'

const MOST_WAITING = 100

/** A document of some pages takes 100 ms, the largest template that is read two seconds. */
const MOST_MILLISECONDS = 30_000

const pool = new ThreadPool<WordQuestion, WordAnswer>(startWordThread, 1, MOST_WAITING)

function ask<Q extends WordQuestion>(question: Q): Promise<WordAnswers[Q['is']]> {
  return pool.ask(question, MOST_MILLISECONDS) as Promise<WordAnswers[Q['is']]>
}

/**
 * Writes a document as a Word file in a thread.
 * @param note at the head of every page
 * @throws ThreadFault where the thread crashed or did not answer in time
 */
export function renderWord(
  content: DocumentContent,
  note: string | null,
): Promise<Uint8Array<ArrayBuffer>> {
  return ask({ is: 'write', content, note })
}

/**
 * Checks a file that an institution wants to use as its template. A file that ends the thread, by
 * memory or by time, is refused as too large: the thread has bounds that the server does not share.
 */
export async function checkWordTemplate(
  bytes: Uint8Array,
  kind: CaseDocumentKind,
): Promise<TemplateCheck> {
  try {
    return await ask({ is: 'check', bytes, kind })
  } catch (error) {
    if (!(error instanceof ThreadFault) || error.code === 'THREADS_BUSY') throw error
    return { is: 'refused', fault: { code: 'TEMPLATE_EXPANDS', detail: null } }
  }
}

/**
 * Fills a template that was checked when it was added.
 * @throws Error where it cannot be filled, which no checked template is; ThreadFault
 */
export async function fillWordTemplate(
  bytes: Uint8Array,
  values: NamedValues,
): Promise<FilledWord> {
  const filled = await ask({ is: 'fill', bytes, values })
  if (!filled) throw new Error('a template that was checked cannot be filled')
  return filled
}

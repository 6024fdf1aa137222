import 'server-only'
import { ok, refuse, type Result } from '@/lib/domain/time/result'
import { ThreadPool } from '@/lib/platform/thread-pool'
import type { DocumentContent } from '../content'
import type { DossierPages } from '../dossier/dossier-pages'
import { findExceeded, MOST, type SizeLimit } from './content-size'
import type { SettingAnswer, SettingQuestion } from './setting-order'
import { startSettingThread } from './start-setting-thread'

/** Each has the fonts in its memory, some 100 MB. */
const MOST_THREADS = 2
const MOST_WAITING = 200

/** A document of two pages takes some 30 ms; the largest, with others before it, far below this. */
const MOST_MILLISECONDS = 60_000

export type RenderedPdf = { readonly pdf: Uint8Array<ArrayBuffer>; readonly pages: number }

export type PdfRefusal =
  /** No font has these characters, so the document would show something else than it says. */
  | { readonly code: 'MISSING_GLYPHS'; readonly characters: readonly string[] }
  | { readonly code: 'DOCUMENT_TOO_LARGE'; readonly limit: SizeLimit; readonly most: number }

const pool = new ThreadPool<SettingQuestion, SettingAnswer>(
  startSettingThread,
  MOST_THREADS,
  MOST_WAITING,
)

/**
 * Sets a document as PDF/A-2b in a thread of its own. `at`: when it is made; the same document at
 * the same time has the same bytes.
 * @returns the file; or MISSING_GLYPHS, DOCUMENT_TOO_LARGE, and then nothing was set
 * @throws ThreadFault where a thread crashed or did not answer in time
 */
export async function renderPdf(
  content: DocumentContent,
  at: Date,
  mostMilliseconds = MOST_MILLISECONDS,
): Promise<Result<RenderedPdf, PdfRefusal>> {
  const limit = findExceeded(content)
  if (limit) return refuse({ code: 'DOCUMENT_TOO_LARGE', limit, most: MOST[limit] })
  return toResult(await pool.ask({ content, at }, mostMilliseconds))
}

/** Sets the catalogue or the page numbers of a dossier, as `renderPdf` does a document. */
export async function renderDossierPages(
  pages: DossierPages,
  at: Date,
): Promise<Result<RenderedPdf, PdfRefusal>> {
  return toResult(await pool.ask({ pages, at }, MOST_MILLISECONDS))
}

function toResult(answer: SettingAnswer): Result<RenderedPdf, PdfRefusal> {
  if (answer.is === 'missing')
    return refuse({ code: 'MISSING_GLYPHS', characters: answer.characters })
  return ok({ pdf: answer.pdf, pages: answer.pages })
}

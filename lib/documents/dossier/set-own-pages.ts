import 'server-only'
import { boundPages } from '@/lib/labels/zh-CN/bound-pages'
import type { DocumentContent } from '../content'
import { renderDossierPages, renderPdf, type RenderedPdf } from '../pdf/render-pdf'
import type { PdfRefusal } from '../pdf/render-pdf'
import type { Result } from '@/lib/domain/time/result'
import type { DossierPages } from './dossier-pages'

/** Every text of it with the characters replaced that no font has. */
function replaceIn<T>(value: T, characters: ReadonlySet<string>): T {
  if (typeof value === 'string')
    return [...value]
      .map((each) => (characters.has(each) ? boundPages.unknownCharacter : each))
      .join('') as T
  if (Array.isArray(value)) return value.map((each) => replaceIn(each, characters)) as T
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, each]) => [key, replaceIn(each, characters)]),
  ) as T
}

async function setAnyway<T>(
  value: T,
  set: (value: T) => Promise<Result<RenderedPdf, PdfRefusal>>,
): Promise<RenderedPdf> {
  const first = await set(value)
  if (first.ok) return first.value
  if (first.refusal.code !== 'MISSING_GLYPHS') throw new Error('pages of a dossier are too large')
  const again = await set(replaceIn(value, new Set(first.refusal.characters)))
  if (!again.ok) throw new Error('pages of a dossier cannot be set')
  return again.value
}

/**
 * Pages of ours in a dossier. Names of items were never checked against the fonts, and a dossier is
 * bound whatever they are: a character that no font has is shown as 〓. Throws where they are too
 * large; ThreadFault.
 */
export const setOwnDocument = (content: DocumentContent, at: Date): Promise<RenderedPdf> =>
  setAnyway(content, (each) => renderPdf({ ...each, isUnnumbered: true }, at))

/** The same for the catalogue and the page numbers. */
export const setOwnPages = (pages: DossierPages, at: Date): Promise<RenderedPdf> =>
  setAnyway(pages, (each) => renderDossierPages(each, at))

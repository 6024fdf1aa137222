import 'server-only'
import { nameCharacter } from './pdf/coverage'
import { renderPdf, type RenderedPdf } from './pdf/render-pdf'
import type { DocumentContent } from './content'
import { allow, refuse, type Decided } from '@/lib/domain/refusal'

/**
 * A document as PDF; DOCUMENT_NOT_SET with the characters that no font has, or with the bound that
 * it exceeds.
 */
export async function setContent(
  content: DocumentContent,
  at: Date,
): Promise<Decided<RenderedPdf>> {
  const rendered = await renderPdf(content, at)
  if (rendered.ok) return allow(rendered.value)
  const { refusal } = rendered
  return refuse(
    'DOCUMENT_NOT_SET',
    refusal.code === 'MISSING_GLYPHS'
      ? { characters: refusal.characters.map(nameCharacter).join('、') }
      : { exceeds: refusal.limit },
  )
}

import { findWords } from '@/lib/domain/dossier/page-text'
import type { RenderedText } from './use-page-text'

/**
 * A mark on a page, in hundredths of its width and height. `match`: which of the page's matches,
 * from 0.
 */
export type MarkRect = {
  readonly match: number
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

/** The parts of the page's elements that hold these characters of its text. */
function rangesOf({ places, elements }: RenderedText, from: number, to: number): Range[] {
  const parts = new Map<number, { from: number; to: number }>()
  for (const { piece, from: start, to: end } of places.slice(from, to)) {
    const part = parts.get(piece)
    parts.set(piece, {
      from: Math.min(part?.from ?? start, start),
      to: Math.max(part?.to ?? end, end),
    })
  }
  return [...parts].flatMap(([piece, part]) => {
    const text = elements[piece]?.firstChild
    if (!(text instanceof Text) || part.to > text.length) return []
    const range = document.createRange()
    range.setStart(text, part.from)
    range.setEnd(text, part.to)
    return [range]
  })
}

/** Where the words are on a page. */
export function markRects(rendered: RenderedText, words: string, frame: HTMLElement): MarkRect[] {
  const page = frame.getBoundingClientRect()
  if (page.width === 0) return []
  return findWords(rendered.text, words).flatMap((at, match) =>
    rangesOf(rendered, at, at + words.length)
      .flatMap((range) => Array.from(range.getClientRects()))
      .map(({ left, top, width, height }) => ({
        match,
        left: ((left - page.left) / page.width) * 100,
        top: ((top - page.top) / page.height) * 100,
        width: (width / page.width) * 100,
        height: (height / page.height) * 100,
      })),
  )
}

import type { Span } from '@/lib/domain/confirmation/term-mark'

/** A part of a text; `isMarked`: something was found in it. */
export type MarkedPart = { readonly text: string; readonly isMarked: boolean }

/** A text in its parts, so that spans of it, which may overlap, can be marked. */
export function markSpans(text: string, spans: readonly Span[]): readonly MarkedPart[] {
  const edges = [...new Set([0, text.length, ...spans.flatMap(({ from, to }) => [from, to])])]
    .filter((edge) => edge >= 0 && edge <= text.length)
    .sort((a, b) => a - b)
  return edges.slice(0, -1).map((from, index) => ({
    text: text.slice(from, edges[index + 1]),
    isMarked: spans.some((span) => span.from <= from && from < span.to),
  }))
}

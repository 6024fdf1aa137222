'use client'

import { useEffect, useLayoutEffect, useRef, useState, type RefObject } from 'react'
import type { OpenedVolume } from '@/components/dossier/open-pdf'
import { layPageText, type PageText } from '@/lib/domain/dossier/page-text'

/** The text of a page with the elements that show its pieces. */
export type RenderedText = PageText & { readonly elements: readonly HTMLElement[] }

/**
 * Lays the text of a page over its picture while the page is near; a page without text stays a
 * picture.
 */
export function usePageText(
  { pdf, TextLayer }: OpenedVolume,
  position: number,
  width: number,
  isNear: boolean,
): {
  readonly layer: RefObject<HTMLDivElement | null>
  readonly rendered: RenderedText | null
  readonly scale: number
} {
  const layer = useRef<HTMLDivElement>(null)
  const [rendered, setRendered] = useState<RenderedText | null>(null)
  const [natural, setNatural] = useState(0)
  const scale = natural > 0 ? width / natural : 0

  useEffect(() => {
    const container = layer.current
    if (!isNear || !container) return
    let isOver = false
    let cancel = () => undefined as void
    const lay = async () => {
      const page = await pdf.getPage(position)
      const content = await page.getTextContent()
      if (isOver) return
      const viewport = page.getViewport({ scale: 1 })
      const text = new TextLayer({ textContentSource: content, container, viewport })
      cancel = () => text.cancel()
      await text.render()
      if (isOver) return
      setNatural(viewport.width)
      const pieces = content.items.flatMap((item) => ('str' in item ? [item] : []))
      setRendered({ ...layPageText(pieces), elements: text.textDivs })
    }
    // The picture says what failed; without its text the page can still be read.
    lay().catch(() => undefined)
    return () => {
      isOver = true
      cancel()
      container.replaceChildren()
      setRendered(null)
    }
  }, [pdf, TextLayer, position, isNear])

  useLayoutEffect(() => {
    layer.current?.style.setProperty('--total-scale-factor', String(scale))
  }, [scale, rendered])

  return { layer, rendered, scale }
}

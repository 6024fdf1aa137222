'use client'

import type { PDFDocumentProxy } from 'pdfjs-dist'
import { useEffect, useRef, useState, type RefObject } from 'react'

/** Pages this near to the view are drawn; farther ones give their memory back. */
const NEAR = '900px 0px'
/** Points of one canvas: phones refuse larger ones. */
const MOST_POINTS = 16_000_000

export type DrawnPage = {
  readonly frame: RefObject<HTMLDivElement | null>
  /** Within the frame while the page is near. */
  readonly canvas: RefObject<HTMLCanvasElement | null>
  readonly isNear: boolean
  /** Height to width. */
  readonly ratio: number
}

export interface DrawnPageOptions {
  document: PDFDocumentProxy
  number: number
  /** Of the page on the screen, in CSS pixels. */
  width: number
  /** Height to width of the first page, used until this page is read. */
  ratio: number
  onFailed: () => void
}

/** Draws a page on its canvas when it comes near the view, an ancestor with `data-view`. */
export function useDrawnPage({
  document: pdf,
  number,
  width,
  ratio,
  onFailed,
}: DrawnPageOptions): DrawnPage {
  const frame = useRef<HTMLDivElement>(null)
  const canvas = useRef<HTMLCanvasElement>(null)
  const [isNear, setNear] = useState(false)
  const [ownRatio, setOwnRatio] = useState(ratio)

  useEffect(() => {
    const element = frame.current
    if (!element) return
    const observer = new IntersectionObserver(
      ([entry]) => setNear(entry?.isIntersecting ?? false),
      { root: element.closest('[data-view]'), rootMargin: NEAR },
    )
    observer.observe(element)
    return () => observer.disconnect()
  }, [])

  useEffect(() => {
    const target = canvas.current
    if (!isNear || !target || width <= 0) return
    let cancel = () => undefined as void
    let isOver = false
    const draw = async () => {
      const page = await pdf.getPage(number)
      const natural = page.getViewport({ scale: 1 })
      if (isOver) return
      setOwnRatio(natural.height / natural.width)
      const points = Math.min(
        window.devicePixelRatio || 1,
        Math.sqrt(MOST_POINTS / (width * width * (natural.height / natural.width))),
      )
      const viewport = page.getViewport({ scale: (width / natural.width) * points })
      target.width = Math.floor(viewport.width)
      target.height = Math.floor(viewport.height)
      const task = page.render({ canvas: target, viewport })
      cancel = () => task.cancel()
      await task.promise
    }
    // A page that is scrolled past or enlarged while it is drawn is no failure.
    draw().catch(() => (isOver ? undefined : onFailed()))
    return () => {
      isOver = true
      cancel()
    }
  }, [pdf, number, width, isNear, onFailed])

  return { frame, canvas, isNear, ratio: ownRatio }
}

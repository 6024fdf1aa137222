'use client'

import type { PDFDocumentProxy } from 'pdfjs-dist'
import { useEffect, useRef, useState } from 'react'
import { drawSheets, printSheets, type Sheets } from './print-sheets'

export interface PrintOptions {
  pdf: PDFDocumentProxy
  /** On each page; null: none. */
  watermark: string | null
  /** Records the pages; nothing is printed that cannot be recorded. */
  onPrint: (positions: readonly number[]) => Promise<void>
}

export type Drawn = { readonly done: number; readonly of: number }

/**
 * Draws pages, records them, and opens the browser's dialog of printing. The pictures go when it is
 * closed.
 */
export function usePrint({ pdf, watermark, onPrint }: PrintOptions) {
  const [drawn, setDrawn] = useState<Drawn | null>(null)
  const drawing = useRef<AbortController>(null)
  const sheets = useRef<Sheets>(null)

  useEffect(() => {
    const removeSheets = () => {
      sheets.current?.remove()
      sheets.current = null
    }
    window.addEventListener('afterprint', removeSheets)
    return () => {
      window.removeEventListener('afterprint', removeSheets)
      drawing.current?.abort()
      removeSheets()
    }
  }, [])

  /**
   * Rejects where a page cannot be drawn or recorded.
   * @returns whether it was printed, and not given up
   */
  async function print(positions: readonly number[]): Promise<boolean> {
    const { signal } = (drawing.current = new AbortController())
    const of = positions.length
    setDrawn({ done: 0, of })
    try {
      const onDrawn = (done: number) => setDrawn({ done, of })
      sheets.current = await drawSheets({ pdf, positions, stamp: watermark, onDrawn, signal })
      if (!sheets.current) return false
      await onPrint(positions)
      printSheets(sheets.current)
      return true
    } finally {
      setDrawn(null)
    }
  }

  return { drawn, print, giveUp: () => drawing.current?.abort() }
}

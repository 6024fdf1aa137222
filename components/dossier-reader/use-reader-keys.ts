'use client'

import { useEffect } from 'react'
import { isKeyOfPage } from '@/components/ui/key-of-page'

const TYPING = 'input, textarea, select, [contenteditable]'

export type ReaderKeys = {
  readonly onStep: (by: 1 | -1) => void
  readonly onEnd: (end: 'first' | 'last') => void
  readonly onScroll: (by: 1 | -1) => void
  readonly onZoom: (to: 'in' | 'out' | 'fit') => void
  readonly onSearch: () => void
  readonly onHelp: () => void
}

function workOf(key: string, keys: ReaderKeys): (() => void) | undefined {
  switch (key) {
    case 'ArrowLeft':
    case 'PageUp':
      return () => keys.onStep(-1)
    case 'ArrowRight':
    case 'PageDown':
      return () => keys.onStep(1)
    case 'ArrowUp':
      return () => keys.onScroll(-1)
    case 'ArrowDown':
      return () => keys.onScroll(1)
    case 'Home':
      return () => keys.onEnd('first')
    case 'End':
      return () => keys.onEnd('last')
    case '+':
    case '=':
      return () => keys.onZoom('in')
    case '-':
      return () => keys.onZoom('out')
    case '0':
      return () => keys.onZoom('fit')
    case '/':
      return keys.onSearch
    case '?':
      return keys.onHelp
    default:
      return undefined
  }
}

/**
 * The keys of the reader, where they are keys of the page; a focused list that moves by them uses
 * them itself.
 */
export function useReaderKeys(keys: ReaderKeys): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (!isKeyOfPage(event, TYPING)) return
      const work = workOf(event.key, keys)
      if (!work) return
      event.preventDefault()
      work()
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [keys])
}

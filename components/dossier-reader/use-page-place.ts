'use client'

import { useEffect, useLayoutEffect, useRef, useState, type RefObject } from 'react'

/**
 * A page to be shown; `turn` grows with every wish, so that the same page can be wished for again.
 */
export type PageTarget = { readonly position: number; readonly turn: number }

/** The page at this part of the view's height is the one that is read. */
const LINE = 0.45
/** A page is shown if so much of the view, or of itself, is filled with it. */
const SHOWN_OF_VIEW = 0.4
const SHOWN_OF_PAGE = 0.6

const framesIn = (view: HTMLElement) =>
  Array.from(view.querySelectorAll<HTMLElement>('[data-position]'))

/** The last frame that begins above the line. */
function frameAt(frames: readonly HTMLElement[], line: number): number {
  let [low, high] = [0, frames.length - 1]
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if (frames[middle]!.offsetTop <= line) low = middle
    else high = middle - 1
  }
  return low
}

function shownFrames(view: HTMLElement, frames: readonly HTMLElement[]): number[] {
  const [top, height] = [view.scrollTop, view.clientHeight]
  const shown: number[] = []
  for (let at = frameAt(frames, top); at < frames.length; at += 1) {
    const { offsetTop, offsetHeight } = frames[at]!
    if (offsetTop >= top + height) break
    const seen = Math.min(top + height, offsetTop + offsetHeight) - Math.max(top, offsetTop)
    if (seen >= Math.min(SHOWN_OF_VIEW * height, SHOWN_OF_PAGE * offsetHeight)) shown.push(at + 1)
  }
  return shown
}

export interface PagePlaceOptions {
  zoom: number
  widest: number
  target: PageTarget
  isReady: boolean
  onPlace: (position: number, visible: readonly number[]) => void
}

/**
 * Where in the pages the reader is: scrolls to the page that is wished for, says which one is read,
 * and keeps the place while the pages grow.
 */
export function usePagePlace({ zoom, widest, target, isReady, onPlace }: PagePlaceOptions): {
  readonly view: RefObject<HTMLDivElement | null>
  readonly room: number
  readonly width: number
} {
  const view = useRef<HTMLDivElement>(null)
  const place = useRef({ position: target.position, part: 0 })
  const [room, setRoom] = useState(0)
  const width = Math.floor(Math.min(widest, Math.max(120, room - (room < 480 ? 16 : 32))) * zoom)

  useEffect(() => {
    const element = view.current
    if (!element) return
    const observer = new ResizeObserver(() => setRoom(element.clientWidth))
    observer.observe(element)
    return () => observer.disconnect()
  }, [])

  useLayoutEffect(() => {
    place.current = { position: target.position, part: 0 }
  }, [target])

  // A new width, and a new wish: the page of the place is where it was in the view.
  useLayoutEffect(() => {
    const element = view.current
    const frame = element && framesIn(element)[place.current.position - 1]
    if (!element || !frame) return
    const { part } = place.current
    element.scrollTop =
      part === 0
        ? frame.offsetTop - 12
        : frame.offsetTop + part * frame.offsetHeight - LINE * element.clientHeight
  }, [width, target, isReady])

  useEffect(() => {
    const element = view.current
    if (!element || !isReady) return
    let waiting = 0
    const look = () => {
      waiting = 0
      const frames = framesIn(element)
      if (frames.length === 0) return
      const line = element.scrollTop + LINE * element.clientHeight
      const at = frameAt(frames, line)
      const frame = frames[at]!
      place.current = {
        position: at + 1,
        part: Math.max(0.0001, (line - frame.offsetTop) / Math.max(1, frame.offsetHeight)),
      }
      onPlace(at + 1, shownFrames(element, frames))
    }
    const soon = () => {
      if (waiting === 0) waiting = requestAnimationFrame(look)
    }
    soon()
    element.addEventListener('scroll', soon, { passive: true })
    return () => {
      cancelAnimationFrame(waiting)
      element.removeEventListener('scroll', soon)
    }
  }, [isReady, onPlace, width, target])

  return { view, room, width }
}

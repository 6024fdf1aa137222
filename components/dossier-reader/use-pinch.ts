'use client'

import { useEffect, useRef, type RefObject } from 'react'
import { LEAST_ZOOM, MOST_ZOOM } from './zoom-steps'

const spread = ({ touches: [a, b] }: TouchEvent) =>
  a && b ? Math.hypot(a.clientX - b.clientX, a.clientY - b.clientY) : 0

/**
 * Two fingers enlarge what is in the view: as a picture while they move, drawn again when they end.
 * @returns the element that is enlarged
 */
export function usePinch(
  view: RefObject<HTMLElement | null>,
  zoom: number,
  onZoom: (zoom: number) => void,
): RefObject<HTMLDivElement | null> {
  const pinched = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const element = view.current
    if (!element) return
    let start = 0
    let factor = 1
    const begin = (event: TouchEvent) => {
      if (event.touches.length !== 2) return
      start = spread(event)
      factor = 1
    }
    const move = (event: TouchEvent) => {
      const content = pinched.current
      if (event.touches.length !== 2 || start === 0 || !content) return
      event.preventDefault()
      const wanted = Math.min(MOST_ZOOM, Math.max(LEAST_ZOOM, (zoom * spread(event)) / start))
      factor = wanted / zoom
      const top = element.scrollTop + element.clientHeight / 2
      content.style.transformOrigin = `${element.scrollLeft + element.clientWidth / 2}px ${top}px`
      content.style.transform = `scale(${factor})`
    }
    const end = () => {
      if (start === 0) return
      start = 0
      if (pinched.current) pinched.current.style.transform = ''
      if (factor !== 1) onZoom(Math.round(zoom * factor * 100) / 100)
    }
    element.addEventListener('touchstart', begin, { passive: true })
    element.addEventListener('touchmove', move, { passive: false })
    element.addEventListener('touchend', end)
    element.addEventListener('touchcancel', end)
    return () => {
      element.removeEventListener('touchstart', begin)
      element.removeEventListener('touchmove', move)
      element.removeEventListener('touchend', end)
      element.removeEventListener('touchcancel', end)
    }
  }, [view, zoom, onZoom])
  return pinched
}

'use client'

import { Icon } from '@/components/ui/icon'
import type { KeyboardEvent, ReactNode } from 'react'
import { Button } from '@/components/ui/button'
import { DOSSIER } from '@/lib/labels/zh-CN/dossier'

/** 1: as wide as the view allows. */
const STEPS = [0.5, 0.75, 1, 1.25, 1.5, 2, 3, 4] as const

function step(zoom: number, by: 1 | -1): number {
  const at = STEPS.findIndex((each) => each >= zoom)
  return STEPS[Math.min(STEPS.length - 1, Math.max(0, (at < 0 ? STEPS.length - 1 : at) + by))]!
}

/** Plus, minus and 0 while the view has the focus; other keys stay the browser's. */
export function zoomByKey(
  event: KeyboardEvent,
  zoom: number,
  onZoom: (zoom: number) => void,
): void {
  if (event.ctrlKey || event.metaKey || event.altKey) return
  const next =
    event.key === '+' || event.key === '='
      ? step(zoom, 1)
      : event.key === '-'
        ? step(zoom, -1)
        : event.key === '0'
          ? 1
          : null
  if (next === null) return
  event.preventDefault()
  onZoom(next)
}

export function ZoomBar({ zoom, onZoom }: { zoom: number; onZoom: (zoom: number) => void }) {
  const button = (label: string, icon: ReactNode, to: number, isDone: boolean) => (
    <Button
      variant="quiet"
      size="icon"
      aria-label={label}
      title={label}
      disabled={isDone}
      onClick={() => onZoom(to)}
    >
      {icon}
    </Button>
  )
  return (
    <div className="flex flex-wrap items-center">
      {button(DOSSIER.zoomOut, <Icon name="zoom-out" />, step(zoom, -1), zoom <= STEPS[0])}
      <span role="status" className="min-w-[3.2em] text-center text-sm text-ink-2">
        {DOSSIER.zoomed(Math.round(zoom * 100))}
      </span>
      {button(DOSSIER.zoomIn, <Icon name="zoom-in" />, step(zoom, 1), zoom >= STEPS.at(-1)!)}
      {button(DOSSIER.zoomFit, <Icon name="move-horizontal" />, 1, zoom === 1)}
    </div>
  )
}

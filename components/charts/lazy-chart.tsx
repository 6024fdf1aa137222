'use client'

import { lazy, Suspense, useId, useSyncExternalStore } from 'react'
import { CHART } from '@/lib/labels/zh-CN/statistics'
import type { BarData } from './chart-data'
import { fillOf, FillPattern } from './fill-pattern'

// A picture that fails to load must not break the page: its numbers are in the table.
const BarPicture = lazy(() => import('./bar-picture').catch(() => ({ default: NoPicture })))

function NoPicture() {
  return <p className="grid h-full place-items-center text-center text-ink-3">{CHART.missing}</p>
}

/** Screens that show pictures; phones have the tables and load no chart code. */
const WIDE = '(min-width: 40rem)'

function useIsWide(): boolean {
  return useSyncExternalStore(
    (tell) => {
      const media = window.matchMedia(WIDE)
      media.addEventListener('change', tell)
      return () => media.removeEventListener('change', tell)
    },
    () => window.matchMedia(WIDE).matches,
    () => false,
  )
}

export interface LazyChartProps {
  /** Names the picture for screen readers. */
  title: string
  /** One sentence of what it shows. */
  description: string
  data: BarData
}

/**
 * Heights in rem: of a row of bars, of the axis, and of columns, which may grow with the table
 * beside them.
 */
const ROW = 2.1
const AXIS = 2.6
const COLUMNS = { min: 17, max: 25 }

function roomOf({ kind, series, points }: BarData): {
  minHeight: string
  maxHeight: string
} {
  if (kind === 'columns') return { minHeight: `${COLUMNS.min}rem`, maxHeight: `${COLUMNS.max}rem` }
  const bars = 1 + (series.length - 1) * 0.6
  const height = `${Math.max(points.length, 2) * ROW * bars + AXIS}rem`
  return { minHeight: height, maxHeight: height }
}

/**
 * A picture of bars in reserved space. It is loaded after the page, on wide screens only; the same
 * numbers are in a table beside it.
 */
export function LazyChart({ title, description, data }: LazyChartProps) {
  const id = useId()
  const isWide = useIsWide()
  return (
    <figure className="flex h-full min-w-0 flex-col phone:hidden">
      {data.series.length > 1 ? (
        <ul aria-hidden className="flex flex-wrap gap-x-4 px-1 pb-1 text-sm text-ink-2">
          {data.series.map(({ name }, index) => (
            <li key={name} className="flex items-center gap-1.5">
              <svg viewBox="0 0 12 12" className="size-[0.85em]">
                <defs>
                  <FillPattern id={id} />
                </defs>
                <rect
                  x="0.5"
                  y="0.5"
                  width="11"
                  height="11"
                  fill={fillOf(id, index)}
                  stroke="var(--court)"
                />
              </svg>
              {name}
            </li>
          ))}
        </ul>
      ) : null}
      <div
        role="img"
        aria-label={title}
        aria-describedby={`${id}-text`}
        className="relative flex-1"
        style={roomOf(data)}
      >
        <div className="absolute inset-0">
          {isWide ? (
            <Suspense fallback={null}>
              <BarPicture {...data} />
            </Suspense>
          ) : null}
        </div>
      </div>
      <figcaption id={`${id}-text`} className="sr-only">
        {description}
      </figcaption>
    </figure>
  )
}

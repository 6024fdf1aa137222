'use client'

import { useId } from 'react'
import { REPORT } from '@/lib/labels/zh-CN/report'

/**
 * What a number counts (口径): on hover, on focus and on touch, by style alone; Escape hides it.
 * Below, it spreads over the nearest positioned ancestor, so that it never leaves the figure it
 * belongs to; at the end of a heading it reaches to the left.
 */
export function DefinitionTip({
  term,
  text,
  side = 'below',
}: {
  term: string
  text: string
  side?: 'below' | 'left'
}) {
  const id = useId()
  return (
    <>
      <button
        type="button"
        aria-label={REPORT.definitionOf(term)}
        aria-describedby={id}
        onKeyDown={(event) => {
          if (event.key === 'Escape') event.currentTarget.blur()
        }}
        className="tip-mark"
      />
      <span id={id} role="tooltip" className={side === 'below' ? 'tip' : 'tip tip-left'}>
        {text}
      </span>
    </>
  )
}

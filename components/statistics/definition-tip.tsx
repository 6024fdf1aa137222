'use client'

import { Icon } from '@/components/ui/icon'
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
      >
        <Icon name="circle-question-mark" className="size-[1.1em]" />
      </button>
      <span
        id={id}
        role="tooltip"
        className={
          side === 'below' ? 'tip inset-x-0 max-w-[26rem]' : 'tip right-0 w-[26rem] max-w-[80vw]'
        }
      >
        {text}
      </span>
    </>
  )
}

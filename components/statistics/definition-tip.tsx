'use client'

import { Icon } from '@/components/ui/icon'
import { useId } from 'react'
import { cn } from '@/components/ui/cn'
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
        className="peer inline-grid size-[1.72rem] shrink-0 place-items-center rounded-md text-ink-3 hover:text-court focus-visible:text-court phone:size-11"
      >
        <Icon name="circle-question-mark" className="size-[1.1em]" />
      </button>
      <span
        id={id}
        role="tooltip"
        className={cn(
          'invisible absolute top-full z-30 rounded-md border border-line bg-paper px-3 py-2 text-left text-sm font-normal whitespace-normal',
          'text-ink-2 opacity-0 shadow-raised transition-[visibility,opacity] delay-100 duration-100 hover:visible hover:opacity-100',
          'peer-hover:visible peer-hover:opacity-100 peer-focus:visible peer-focus:opacity-100 print:hidden',
          side === 'below' ? 'inset-x-0 max-w-[26rem]' : 'right-0 w-[26rem] max-w-[80vw]',
        )}
      >
        {text}
      </span>
    </>
  )
}

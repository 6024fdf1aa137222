'use client'

import { useEffect, useMemo, useState, type ComponentProps } from 'react'
import { recall, take } from './text-shelf'

export interface WrittenTextProps extends Omit<ComponentProps<'table'>, 'children' | 'dangerouslySetInnerHTML'> {
  as: 'table' | 'tbody' | 'nav'
  /** What stands in it; absent where the page's HTML brings it. */
  html?: string
  /** Where it is found then (text-shelf.ts). */
  place?: string
}

const find = (place: string) => (typeof document === 'undefined' ? take(place) : recall(place))

/** An element written as text (static-markup.ts). What the page's HTML brought is read there and is not sent a second time. */
export function WrittenText({ as, html, place, ...attributes }: WrittenTextProps) {
  const [brought] = useState(() => (html === undefined && place ? find(place) : ''))
  const written = html ?? brought
  const inner = useMemo(() => ({ __html: written }), [written])

  useEffect(() => {
    if (written !== '') return
    // Cannot be, unless the page was cut off on its way: then it is asked for once more.
    const [visit] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[]
    if (visit?.type !== 'reload') window.location.reload()
  }, [written])

  const Tag = as as 'table'
  return <Tag {...attributes} id={place} suppressHydrationWarning dangerouslySetInnerHTML={inner} />
}

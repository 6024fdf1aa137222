'use client'

import { useEffect, useMemo, useState, type ComponentProps } from 'react'
import { recall, take } from './text-shelf'

export interface WrittenTextProps extends Omit<
  ComponentProps<'table'>,
  'children' | 'dangerouslySetInnerHTML'
> {
  as: 'table' | 'tbody'
  /** What stands in it; absent where the page's HTML brings it. */
  html?: string
  /** Where it is found then (text-shelf.ts). */
  place?: string
}

/** Said on the document where a text did not come with the page's HTML, which was then made anew after an error: its data is asked for once more. */
export const TEXT_MISSING = 'heyi:text-missing'

const find = (place: string) => (typeof document === 'undefined' ? take(place) : recall(place))

/** An element written as text (static-markup.ts). What the page's HTML brought is read there and is not sent a second time. */
export function WrittenText({ as, html, place, ...attributes }: WrittenTextProps) {
  const [brought] = useState(() => (html === undefined && place ? find(place) : ''))
  const written = html ?? brought
  const inner = useMemo(() => ({ __html: written }), [written])

  useEffect(() => {
    // Once everything on the page listens.
    if (written === '') queueMicrotask(() => document.dispatchEvent(new Event(TEXT_MISSING)))
  }, [written])

  const Tag = as as 'table'
  return <Tag {...attributes} id={place} suppressHydrationWarning dangerouslySetInnerHTML={inner} />
}

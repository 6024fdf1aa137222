import type { ReactNode } from 'react'
import { cn } from './cn'

export interface CardProps {
  /** With a title the card is a section named by it. */
  title?: ReactNode
  /** At the right of the title: a note, a link, a small button. */
  aside?: ReactNode
  /** Heading level of the title; 3 where the card is inside another section. */
  level?: 2 | 3
  id?: string
  /** Without padding, for tables and lists that reach the edges. */
  flush?: boolean
  /** What reaches beyond the edges shows: an explanation over a number. */
  isOpen?: boolean
  className?: string
  children: ReactNode
}

/** A panel with an optional title line. */
export function Card({
  title,
  aside,
  level = 2,
  id,
  flush = false,
  isOpen = false,
  className,
  children,
}: CardProps) {
  const Heading = level === 2 ? 'h2' : 'h3'
  const Root = title == null ? 'div' : 'section'
  return (
    <Root
      id={id}
      className={cn(
        'min-w-0 rounded-lg border border-line bg-paper shadow-rest print:shadow-none',
        !isOpen && 'overflow-clip',
        className,
      )}
    >
      {title == null ? null : (
        <div className="flex flex-wrap items-baseline justify-between gap-x-4 border-b border-line-2 px-4 py-2.5">
          <Heading className="text-md">{title}</Heading>
          {aside == null ? null : <div className="text-ink-3">{aside}</div>}
        </div>
      )}
      {flush ? children : <div className="px-4 py-3.5">{children}</div>}
    </Root>
  )
}

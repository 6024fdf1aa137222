import type { ReactNode } from 'react'

/**
 * One part of a page that reads as a single scroll: a strip of paper under its name, set off from
 * the next by the ground.
 */
export function PageSection({
  title,
  aside,
  id,
  children,
}: {
  title: string
  aside?: ReactNode
  id?: string
  children: ReactNode
}) {
  return (
    <section
      id={id}
      aria-label={title}
      className="border-b-8 border-ground bg-paper px-4 pb-4 pt-3.5"
    >
      <div className="mb-2 flex flex-wrap items-baseline justify-between gap-x-3">
        <h2 className="text-base">{title}</h2>
        {aside == null ? null : <div className="text-sm text-ink-3">{aside}</div>}
      </div>
      {children}
    </section>
  )
}

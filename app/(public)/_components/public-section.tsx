import type { ReactNode } from 'react'
import { cn } from '@/components/ui/cn'

/** A part of a public page: white, the whole width on a phone. */
export function PublicSection({
  title,
  note,
  className,
  children,
}: {
  title?: string
  note?: string
  className?: string
  children: ReactNode
}) {
  return (
    <section
      className={cn(
        'mt-3 border-y border-line bg-paper px-4 py-5 sm:rounded-xl sm:border-x sm:px-6',
        className,
      )}
    >
      {title ? <h2 className="text-lg">{title}</h2> : null}
      {note ? <p className="text-ink-2">{note}</p> : null}
      {children}
    </section>
  )
}

/** The first lines of a public page: what it is, in one sentence. */
export function PublicHero({ title, lead }: { title: string; lead: string }) {
  return (
    <div className="bg-court-soft px-4 py-5 sm:mt-3 sm:rounded-xl sm:px-6">
      <h1 className="text-2xl">{title}</h1>
      <p className="mt-1 text-ink-2">{lead}</p>
    </div>
  )
}

import type { ReactNode } from 'react'
import { buttonClasses } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { EmptyState } from '@/components/ui/empty-state'
import { SoftLink } from '@/components/ui/soft-link'

export interface SurfaceNotFoundProps {
  title: string
  /** What the link to the start page says. */
  toStart: string
  children: ReactNode
}

/**
 * The `not-found.tsx` of a desktop surface. No such page, or not for this person: the two are never
 * distinguished.
 */
export function SurfaceNotFound({ title, toStart, children }: SurfaceNotFoundProps) {
  return (
    <Card flush>
      <h1 className="sr-only">{title}</h1>
      <EmptyState
        icon="search-x"
        title={title}
        action={
          <SoftLink href="/" className={buttonClasses()}>
            {toStart}
          </SoftLink>
        }
      >
        {children}
      </EmptyState>
    </Card>
  )
}

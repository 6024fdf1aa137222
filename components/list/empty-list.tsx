import type { ReactNode } from 'react'
import { buttonClasses } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import type { IconName } from '@/components/ui/icon'
import { SoftLink } from '@/components/ui/soft-link'

interface Reason {
  readonly icon?: IconName
  readonly title: string
  readonly text?: ReactNode
  /** The way on. */
  readonly link?:
    | { readonly href: string; readonly label: string; readonly isPrimary?: boolean }
    | undefined
}

export interface EmptyListProps {
  /** Rows that match, on whatever page. */
  total?: number
  isNarrowed: boolean
  /** The list has rows, this page of it no longer does: rows moved on meanwhile. */
  stale?: Reason
  /** No row matches the conditions. */
  noMatch: Reason
  /** There is no row at all. */
  nothing: Reason
}

/** Why a list shows no row, and the way on. */
export function EmptyList({ total = 0, isNarrowed, stale, noMatch, nothing }: EmptyListProps) {
  const { icon, title, text, link } = total > 0 && stale ? stale : isNarrowed ? noMatch : nothing
  return (
    <EmptyState
      {...(icon && { icon })}
      title={title}
      action={
        link ? (
          <SoftLink
            href={link.href}
            className={buttonClasses(link.isPrimary ? 'primary' : 'default')}
          >
            {link.label}
          </SoftLink>
        ) : null
      }
    >
      {text}
    </EmptyState>
  )
}

import type { ReactNode } from 'react'

/** What the arrow keys focus in a row that has no link. */
export function RowStop({ children }: { children: ReactNode }) {
  return (
    <span data-row-link tabIndex={-1}>
      {children}
    </span>
  )
}

import type { ReactNode } from 'react'

/** Where the keys stop at a row that leads nowhere. */
export function RowStop({ children }: { children: ReactNode }) {
  return (
    <span data-row-link tabIndex={-1}>
      {children}
    </span>
  )
}

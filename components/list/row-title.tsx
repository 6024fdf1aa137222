import type { ReactNode } from 'react'
import { RowLink } from './row-link'

/** What a row is called, as the link that opens it; a long word breaks. */
export function RowTitle({ href, children }: { href: string; children: ReactNode }) {
  return (
    <RowLink href={href} data-row-link className="row-link break-all">
      {children}
    </RowLink>
  )
}

import type { ReactNode } from 'react'

/** For a user whom the surface turns away: the page's own answer without the menu. */
export function BareFrame({ children }: { children: ReactNode }) {
  return <main className="mx-auto max-w-[45rem] p-6 phone:p-3">{children}</main>
}

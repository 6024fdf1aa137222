import type { ReactNode } from 'react'
import { RememberList } from '../_components/last-list'

/** The four pages of the menu: a case opened from one of them leads back to it. */
export default function ListsLayout({ children }: { children: ReactNode }) {
  return (
    <>
      <RememberList />
      {children}
    </>
  )
}

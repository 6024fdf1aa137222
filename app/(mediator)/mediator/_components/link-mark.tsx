import type { ReactNode } from 'react'
import { Icon } from '@/components/ui/icon'

/** Inside a SoftLink: a spinner while its page loads over a weak signal, else the children. */
export function LinkMark({ children }: { children?: ReactNode }) {
  return (
    <span className="link-mark">
      {children}
      <Icon name="loader-circle" className="link-spinner" />
    </span>
  )
}

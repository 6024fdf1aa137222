import type { ReactNode } from 'react'

/** A key on the keyboard. */
export function Kbd({ children }: { children: ReactNode }) {
  return (
    <kbd className="rounded-sm border border-line bg-head px-1.5 font-sans text-xs leading-[1.667] text-ink-3">
      {children}
    </kbd>
  )
}

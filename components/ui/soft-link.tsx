import type { ComponentProps, ReactNode } from 'react'

/**
 * A link within the site that needs no script of its own: one listener (SoftLinks in
 * components/layout) follows all of them without a new document. Without script it is plain.
 */
export function SoftLink({ href, ...props }: ComponentProps<'a'> & { href: string }) {
  return <a {...props} href={href} data-soft="" />
}

/** An area in which every plain link is a SoftLink: for tables that have hundreds. */
export function SoftArea({ children }: { children: ReactNode }) {
  return (
    <div data-soft="" className="contents">
      {children}
    </div>
  )
}

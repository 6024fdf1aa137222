import type { ComponentProps } from 'react'

/**
 * A link within the site that needs no script of its own: one listener (SoftLinks in
 * components/layout) follows all of them without a new document. Without script it is plain.
 */
export function SoftLink({ href, ...props }: ComponentProps<'a'> & { href: string }) {
  return <a {...props} href={href} data-soft="" />
}

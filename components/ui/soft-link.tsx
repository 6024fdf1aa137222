import type { ComponentProps } from 'react'

/** A plain link that SoftLinks (components/layout) follows without loading the page anew; without script it is a link like any other. */
export function SoftLink({ href, ...props }: ComponentProps<'a'> & { href: string }) {
  return <a {...props} href={href} data-soft="" />
}

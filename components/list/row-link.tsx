import type { ComponentProps } from 'react'

/**
 * A link in a row of a list: a plain one for the server, which draws sixty of them a page. SoftLinks (components/layout) follows it without
 * loading the page anew; without script it is a link like any other.
 */
export function RowLink({
  href,
  className = 'row-link',
  ...props
}: ComponentProps<'a'> & { href: string }) {
  return <a {...props} href={href} className={className} data-soft="" />
}

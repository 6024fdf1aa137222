'use client'

import { useSyncExternalStore, type ComponentProps } from 'react'
import { lastView } from './last-view'
import { SoftLink } from './soft-link'

const noChanges = () => () => undefined

/**
 * A link back to a list: with the conditions and the page that its reader had there. Without script, or
 * where the list was not visited, the address as given.
 */
export function ListLink({ href, ...props }: ComponentProps<typeof SoftLink>) {
  const [path = href] = href.split('?')
  const last = useSyncExternalStore(
    noChanges,
    () => lastView(path),
    () => null,
  )
  return <SoftLink {...props} href={last ?? href} />
}

import { useSyncExternalStore } from 'react'
import { lastView } from './last-view'

const noChanges = () => () => undefined

/**
 * The list of this address with the conditions and the page that its reader had there. Without
 * script, or where the list was not visited, the address as given.
 */
export function useLastView(href: string): string {
  const [path = href] = href.split('?')
  const last = useSyncExternalStore(
    noChanges,
    () => lastView(path),
    () => null,
  )
  return last ?? href
}

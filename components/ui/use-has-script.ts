import { useSyncExternalStore } from 'react'

/** False on the server and before the page's script runs: for what cannot work without one. */
export function useHasScript(): boolean {
  return useSyncExternalStore(
    () => () => undefined,
    () => true,
    () => false,
  )
}

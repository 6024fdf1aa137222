import { useSyncExternalStore } from 'react'

/** A desk: a mouse and a wide window. A phone's own pickers are better than any page's. */
const DESK = '(pointer: fine) and (min-width: 1024px)'

function listen(onChange: () => void): () => void {
  const media = window.matchMedia(DESK)
  media.addEventListener('change', onChange)
  return () => media.removeEventListener('change', onChange)
}

/**
 * Whether fields for days and months have our own picker. Not before hydration: without script the
 * browser's own field is complete.
 */
export function useOwnPicker(): boolean {
  return useSyncExternalStore(
    listen,
    () => window.matchMedia(DESK).matches,
    () => false,
  )
}

'use client'

import { lazy, Suspense, useSyncExternalStore } from 'react'

// Without it the page is still read by its reader.
const ReadAloudButton = lazy(() =>
  import('./read-aloud-button').then(
    ({ ReadAloudButton: Button }) => ({ default: Button }),
    () => ({ default: NoButton }),
  ),
)

function NoButton() {
  return null
}

const never = () => () => undefined

/**
 * A button that reads a part of the page aloud, loaded behind the page and only where the browser
 * can speak.
 */
export function ReadAloud({ target }: { target: string }) {
  const canSpeak = useSyncExternalStore(
    never,
    () => 'speechSynthesis' in window,
    () => false,
  )
  return canSpeak ? (
    <Suspense fallback={null}>
      <ReadAloudButton target={target} />
    </Suspense>
  ) : null
}

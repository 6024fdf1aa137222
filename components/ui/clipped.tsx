import type { ReactNode } from 'react'

/** What two lines of the narrowest column hold. */
const NEVER_CLIPPED = 8

/** Two lines at most in a cell that wraps; the whole text is kept for the pointer, where some of it could be hidden. */
export function clipped(text: string): ReactNode {
  return text.length <= NEVER_CLIPPED ? (
    text
  ) : (
    <span title={text} className="clip">
      {text}
    </span>
  )
}

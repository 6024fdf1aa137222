import { useEffect, useRef, useState, type ReactNode, type RefObject } from 'react'

/** Inside an overlay: records the element that had the focus when it opened. */
function CameFrom({ beforeRef }: { beforeRef: RefObject<Element | null> }): null {
  const [element] = useState(() => document.activeElement)
  useEffect(() => {
    beforeRef.current = element
  }, [beforeRef, element])
  return null
}

/**
 * Returns the focus to where it was before an overlay opened. Radix returns it to its trigger only,
 * and a lazily loaded overlay has none. `cameFrom` goes into the content.
 */
export function useFocusBack(onClose?: (event: Event) => void): {
  cameFrom: ReactNode
  onCloseAutoFocus: (event: Event) => void
} {
  const before = useRef<Element | null>(null)
  return {
    cameFrom: <CameFrom beforeRef={before} />,
    onCloseAutoFocus: (event) => {
      onClose?.(event)
      const element = before.current
      // The pressed element may be gone with its row; some browsers focus nothing on a mouse press.
      if (
        event.defaultPrevented ||
        !(element instanceof HTMLElement) ||
        element === document.body ||
        !element.isConnected
      )
        return
      event.preventDefault()
      element.focus()
    },
  }
}

import { useEffect, useRef, useState, type ReactNode, type RefObject } from 'react'

/** Inside an overlay's content: notes where the focus was when it opened. */
function CameFrom({ beforeRef }: { beforeRef: RefObject<Element | null> }): null {
  const [element] = useState(() => document.activeElement)
  useEffect(() => {
    beforeRef.current = element
  }, [beforeRef, element])
  return null
}

/**
 * Gives the focus back to where it was before an overlay opened. Radix gives it back to its trigger alone, and an overlay whose code is
 * loaded with the first press has none: without this a keyboard would stand at the top of the page again. `cameFrom` goes into the content.
 */
export function useFocusBack(asked?: (event: Event) => void): {
  cameFrom: ReactNode
  onCloseAutoFocus: (event: Event) => void
} {
  const before = useRef<Element | null>(null)
  return {
    cameFrom: <CameFrom beforeRef={before} />,
    onCloseAutoFocus: (event) => {
      asked?.(event)
      const element = before.current
      // What was pressed may be gone by now, with the row it stood in; a mouse in some browsers gives the focus to nothing.
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

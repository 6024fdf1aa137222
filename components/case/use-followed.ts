import { useEffect, useRef, type RefObject } from 'react'

/**
 * Another view of the list brings its own value along: the field stays where it is, the focus too.
 * Never over what somebody is typing: an answer that comes late must not take the next question
 * away.
 */
export function useFollowed<E extends HTMLInputElement | HTMLSelectElement>(
  value: string,
): RefObject<E | null> {
  const control = useRef<E>(null)
  const before = useRef(value)
  useEffect(() => {
    const field = control.current
    if (
      field &&
      before.current !== value &&
      (document.activeElement !== field || field.value.trim() === before.current)
    )
      field.value = value
    before.current = value
  }, [value])
  return control
}

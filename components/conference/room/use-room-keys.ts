import { useEffect, useRef } from 'react'
import { isKeyOfPage } from '@/components/ui/key-of-page'

const TYPING = 'input, textarea, select, [contenteditable]'

/** Keys of the room; ignored while typing, with a modifier and behind an open dialog. */
export function useRoomKeys(keys: Readonly<Record<string, (() => void) | undefined>>): void {
  const latest = useRef(keys)
  useEffect(() => {
    latest.current = keys
  })
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const act = latest.current[event.key.toUpperCase()]
      if (!act || event.repeat || !isKeyOfPage(event, TYPING)) return
      event.preventDefault()
      act()
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [])
}

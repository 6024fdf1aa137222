import { useState } from 'react'

/**
 * For a dialog whose code is loaded when it is first asked for: the page stands without it. Once it has been there it stays, so that
 * it can close in its own way.
 */
export function useLateDialog() {
  const [isOpen, setOpen] = useState(false)
  const [isWanted, setWanted] = useState(false)
  const open = () => {
    setWanted(true)
    setOpen(true)
  }
  return { isOpen, isWanted, open, setOpen }
}

'use client'

import { useEffect } from 'react'

/**
 * Removes what a notice was shown by (`done`, and its `case`) from the address at once, so that
 * neither a reload nor a copied address repeats it.
 */
export function ForgetDone() {
  useEffect(() => {
    const address = new URL(window.location.href)
    address.searchParams.delete('done')
    address.searchParams.delete('case')
    window.history.replaceState(window.history.state, '', address)
  }, [])
  return null
}

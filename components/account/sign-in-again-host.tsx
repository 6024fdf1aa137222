'use client'

import { useEffect, useRef, useState, type ComponentType } from 'react'
import { offerSignIn } from '@/components/forms/sign-in-again'
import type { PartyEntrance } from './party-again-dialog'
import type { SignInAgainDialogProps } from './sign-in-again-dialog'

type Loaded = { readonly Dialog: ComponentType<SignInAgainDialogProps> }

/**
 * Once per page, in the root layout: opens the dialog for forms whose session has ended. Its code
 * is fetched when it is first needed; where that fails the form shows its own sentence and link.
 */
export function SignInAgainHost({ party }: { party: PartyEntrance }) {
  const [loaded, setLoaded] = useState<Loaded | null>(null)
  const [isOpen, setOpen] = useState(false)
  // The page is made again when someone has come in: an open dialog goes on.
  const entrance = useRef(party)
  const settle = useRef<((isSignedIn: boolean) => void) | null>(null)

  useEffect(() => {
    const withdraw = offerSignIn(async () => {
      try {
        const { dialogOf } = await import('./again-dialog')
        setLoaded({ Dialog: dialogOf(window.location.pathname, entrance.current) })
      } catch {
        return false
      }
      setOpen(true)
      return new Promise<boolean>((resolve) => {
        settle.current = resolve
      })
    })
    return () => {
      withdraw()
      settle.current?.(false)
    }
  }, [])

  function close(isSignedIn: boolean): void {
    setOpen(false)
    settle.current?.(isSignedIn)
    settle.current = null
  }

  return loaded ? <loaded.Dialog isOpen={isOpen} onClose={close} /> : null
}

'use client'

import { useEffect, useRef, useState, type ComponentType } from 'react'
import { offerSignIn } from '@/components/forms/sign-in-again'
import type { SignInAgainDialogProps } from './sign-in-again-dialog'

type Loaded = { readonly Dialog: ComponentType<SignInAgainDialogProps> }

/**
 * Once per page, in the root layout: opens the dialog for forms whose session has ended. Its code is
 * fetched when it is first needed; where that fails the form shows its own sentence and link.
 */
export function SignInAgainHost() {
  const [loaded, setLoaded] = useState<Loaded | null>(null)
  const [isOpen, setOpen] = useState(false)
  const settle = useRef<((isSignedIn: boolean) => void) | null>(null)

  useEffect(() => {
    const withdraw = offerSignIn(async () => {
      try {
        const { SignInAgainDialog } = await import('./sign-in-again-dialog')
        setLoaded({ Dialog: SignInAgainDialog })
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

import { useState, type ComponentType } from 'react'
import { announceTrouble } from '@/components/ui/toaster'
import { FORM } from '@/lib/labels/zh-CN/shell'

/**
 * For a dialog whose code is fetched with the first press: the page stands without it, its button says while it comes, and when it does
 * not come that is said without taking the page away; the next press tries again. Once it has been there it stays, so that it can close
 * in its own way. `load` is a function of the module, not of the component.
 */
export function useLoadedDialog<Props>(load: () => Promise<ComponentType<Props>>) {
  // React reads a function as the way to a state, so the component stands in an object.
  const [loaded, setLoaded] = useState<{ readonly Dialog: ComponentType<Props> } | null>(null)
  const [isOpen, setOpen] = useState(false)
  // No transition: React holds back what others have begun, the answer of the dialog's own form with it, until an asynchronous one is over.
  const [isPending, setPending] = useState(false)

  async function fetchDialog(): Promise<void> {
    setPending(true)
    try {
      const Dialog = await load()
      setLoaded({ Dialog })
      setPending(false)
    } catch {
      setOpen(false)
      setPending(false)
      await announceTrouble(FORM.notLoaded)
    }
  }

  function open(): void {
    setOpen(true)
    if (!loaded) void fetchDialog()
  }

  return { Dialog: loaded?.Dialog ?? null, isOpen, isPending, open, setOpen }
}

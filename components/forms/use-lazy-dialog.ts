import { useState, type ComponentType } from 'react'
import { announceTrouble } from '@/components/ui/toaster'
import { NOT_LOADED } from '@/lib/labels/zh-CN/shell'

/**
 * For a dialog, or the next step of a form, whose code is fetched on the first press. While it
 * loads `isPending` is true; when it cannot be fetched that is reported in a toast, the page stays,
 * and the next press tries again. Once loaded the component stays mounted, so that it can close
 * with its animation.
 *
 * @param load a function of the module, not of the component
 */
export function useLazyDialog<Props>(load: () => Promise<ComponentType<Props>>) {
  // In an object, because React would call a bare function as a state updater.
  const [loaded, setLoaded] = useState<{ readonly Dialog: ComponentType<Props> } | null>(null)
  const [isOpen, setOpen] = useState(false)
  // Not a transition: an unfinished asynchronous one would hold back other updates, among them the
  // answer to the dialog's own form.
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
      await announceTrouble(NOT_LOADED)
    }
  }

  function open(): void {
    setOpen(true)
    if (!loaded && !isPending) void fetchDialog()
  }

  return { Dialog: loaded?.Dialog ?? null, isOpen, isPending, open, setOpen }
}

'use client'

import { Icon } from '@/components/ui/icon'
import { useLazyDialog } from '@/components/forms/use-lazy-dialog'
import { Button } from '@/components/ui/button'
import { DISPLAY } from '@/lib/labels/zh-CN/display'
import type { Display } from './display-cookie'

const loadDisplayDialog = () => import('./display-dialog').then((loaded) => loaded.DisplayDialog)

/** Opens the display settings from a shell's top bar. */
export function DisplayButton({ initial }: { initial: Display }) {
  const { Dialog, isOpen, isPending, open, setOpen } = useLazyDialog(loadDisplayDialog)
  return (
    <>
      <Button
        variant="quiet"
        size="icon"
        aria-label={DISPLAY.title}
        title={DISPLAY.title}
        aria-haspopup="dialog"
        pending={isPending}
        onClick={open}
      >
        {isPending ? null : <Icon name="settings-2" />}
      </Button>
      {Dialog ? <Dialog initial={initial} open={isOpen} onOpenChange={setOpen} /> : null}
    </>
  )
}

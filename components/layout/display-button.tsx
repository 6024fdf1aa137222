'use client'

import { __iconData as settings } from 'lucide-react/icons/settings-2'
import { useLazyDialog } from '@/components/forms/use-lazy-dialog'
import { Button } from '@/components/ui/button'
import { Glyph } from '@/components/ui/glyph'
import { DISPLAY } from '@/lib/labels/zh-CN/shell'
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
        {isPending ? null : <Glyph data={settings} />}
      </Button>
      {Dialog ? <Dialog initial={initial} open={isOpen} onOpenChange={setOpen} /> : null}
    </>
  )
}

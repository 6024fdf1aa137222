'use client'

import { Dialog, DialogBody, DialogContent } from '@/components/ui/dialog'
import { DISPLAY } from '@/lib/labels/zh-CN/display'
import type { Display } from './display-cookie'
import { DisplaySettings } from './display-settings'

/** The display settings over the page. */
export function DisplayDialog({
  initial,
  open,
  onOpenChange,
}: {
  initial: Display
  open: boolean
  onOpenChange: (isOpen: boolean) => void
}) {
  return (
    <Dialog open={open} onOpenChange={onOpenChange}>
      <DialogContent title={DISPLAY.title} size="sm">
        <DialogBody>
          <DisplaySettings initial={initial} />
        </DialogBody>
      </DialogContent>
    </Dialog>
  )
}

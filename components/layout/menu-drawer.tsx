'use client'

import type { MouseEvent, ReactNode } from 'react'
import { DialogBody } from '@/components/ui/dialog'
import { Sheet, SheetContent } from '@/components/ui/sheet'
import { SHELL } from '@/lib/labels/zh-CN/shell'
import { menuMarkup } from './menu-page'

export interface MenuDrawerProps {
  foot?: ReactNode
  open: boolean
  onOpenChange: (isOpen: boolean) => void
}

/** The left menu over the page, as it stands there, gone after the choice. */
export function MenuDrawer({ foot, open, onOpenChange }: MenuDrawerProps) {
  function choose(event: MouseEvent): void {
    if (event.target instanceof Element && event.target.closest('a')) onOpenChange(false)
  }

  return (
    <Sheet open={open} onOpenChange={onOpenChange}>
      <SheetContent side="start" title={SHELL.product}>
        <DialogBody className="px-2.5 py-3">
          {/* Its links are pressed, not the menu; what they are is already on the page. */}
          <nav
            aria-label={SHELL.mainMenu}
            onClick={choose}
            className="flex flex-col gap-4"
            dangerouslySetInnerHTML={{ __html: menuMarkup() }}
          />
        </DialogBody>
        {foot == null ? null : <div className="border-t border-line-2 px-5 py-3">{foot}</div>}
      </SheetContent>
    </Sheet>
  )
}

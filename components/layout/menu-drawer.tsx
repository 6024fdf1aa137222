'use client'

import type { MouseEvent, ReactNode } from 'react'
import { DialogBody } from '@/components/ui/dialog'
import { Sheet, SheetContent } from '@/components/ui/sheet'
import { SHELL } from '@/lib/labels/zh-CN/shell'
import type { MenuGroup } from './menu'
import { SideMenu } from './side-menu'

export interface MenuDrawerProps {
  groups: readonly MenuGroup[]
  foot?: ReactNode
  open: boolean
  onOpenChange: (isOpen: boolean) => void
}

/** The left menu over the page; choosing a line closes it. */
export function MenuDrawer({ groups, foot, open, onOpenChange }: MenuDrawerProps) {
  function closeOnChoice(event: MouseEvent): void {
    if (event.target instanceof Element && event.target.closest('a')) onOpenChange(false)
  }

  return (
    <Sheet open={open} onOpenChange={onOpenChange}>
      <SheetContent side="start" title={SHELL.product}>
        <DialogBody className="px-2.5 py-3">
          {/* Only the links inside act; the wrapper itself is no control. */}
          <div role="presentation" onClick={closeOnChoice}>
            <SideMenu groups={groups} />
          </div>
        </DialogBody>
        {foot == null ? null : <div className="border-t border-line-2 px-5 py-3">{foot}</div>}
      </SheetContent>
    </Sheet>
  )
}

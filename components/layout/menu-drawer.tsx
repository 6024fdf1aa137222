'use client'

import type { ReactNode } from 'react'
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

/** The left menu over the page, gone after the choice. */
export function MenuDrawer({ groups, foot, open, onOpenChange }: MenuDrawerProps) {
  return (
    <Sheet open={open} onOpenChange={onOpenChange}>
      <SheetContent side="start" title={SHELL.product}>
        <DialogBody className="px-2.5 py-3">
          <SideMenu groups={groups} onNavigate={() => onOpenChange(false)} />
        </DialogBody>
        {foot == null ? null : <div className="border-t border-line-2 px-5 py-3">{foot}</div>}
      </SheetContent>
    </Sheet>
  )
}

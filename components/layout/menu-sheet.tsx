'use client'

import { Menu } from 'lucide-react'
import { useState, type ReactNode } from 'react'
import { Button } from '@/components/ui/button'
import { DialogBody } from '@/components/ui/dialog'
import { Sheet, SheetContent, SheetTrigger } from '@/components/ui/sheet'
import { SHELL } from '@/lib/labels/zh-CN/shell'
import type { MenuGroup } from './menu'
import { SideMenu } from './side-menu'

/** The left menu where there is no room for it: behind a button, over the page, gone after the choice. */
export function MenuSheet({ groups, foot }: { groups: readonly MenuGroup[]; foot?: ReactNode }) {
  const [isOpen, setOpen] = useState(false)
  return (
    <Sheet open={isOpen} onOpenChange={setOpen}>
      <SheetTrigger asChild>
        <Button variant="quiet" size="icon" aria-label={SHELL.openMenu}>
          <Menu aria-hidden />
        </Button>
      </SheetTrigger>
      <SheetContent side="start" title={SHELL.product}>
        <DialogBody className="px-2.5 py-3">
          <SideMenu groups={groups} onNavigate={() => setOpen(false)} />
        </DialogBody>
        {foot == null ? null : <div className="border-t border-line-2 px-5 py-3">{foot}</div>}
      </SheetContent>
    </Sheet>
  )
}

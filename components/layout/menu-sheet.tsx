'use client'

import { Icon } from '@/components/ui/icon'
import type { ReactNode } from 'react'
import { useLazyDialog } from '@/components/forms/use-lazy-dialog'
import { Button } from '@/components/ui/button'
import { SHELL } from '@/lib/labels/zh-CN/shell'
import type { MenuGroup } from './menu'

const loadMenuDrawer = () => import('./menu-drawer').then((loaded) => loaded.MenuDrawer)

/** The left menu behind a button, for windows without room for it. */
export function MenuSheet({ groups, foot }: { groups: readonly MenuGroup[]; foot?: ReactNode }) {
  const { Dialog, isOpen, isPending, open, setOpen } = useLazyDialog(loadMenuDrawer)
  return (
    <>
      <Button
        variant="quiet"
        size="icon"
        aria-label={SHELL.openMenu}
        aria-haspopup="dialog"
        pending={isPending}
        onClick={open}
      >
        {isPending ? null : <Icon name="menu" />}
      </Button>
      {Dialog ? <Dialog groups={groups} foot={foot} open={isOpen} onOpenChange={setOpen} /> : null}
    </>
  )
}

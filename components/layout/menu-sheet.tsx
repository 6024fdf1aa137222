'use client'

import { __iconData as menu } from 'lucide-react/icons/menu'
import dynamic from 'next/dynamic'
import type { ReactNode } from 'react'
import { useLateDialog } from '@/components/forms/use-late-dialog'
import { Button } from '@/components/ui/button'
import { Glyph } from '@/components/ui/glyph'
import { SHELL } from '@/lib/labels/zh-CN/shell'

const MenuDrawer = dynamic(() => import('./menu-drawer').then((loaded) => loaded.MenuDrawer), {
  ssr: false,
})

/** The left menu where there is no room for it: behind a button. */
export function MenuSheet({ foot }: { foot?: ReactNode }) {
  const { isOpen, isWanted, open, setOpen } = useLateDialog()
  return (
    <>
      <Button
        variant="quiet"
        size="icon"
        aria-label={SHELL.openMenu}
        aria-haspopup="dialog"
        onClick={open}
      >
        <Glyph data={menu} />
      </Button>
      {isWanted ? <MenuDrawer foot={foot} open={isOpen} onOpenChange={setOpen} /> : null}
    </>
  )
}

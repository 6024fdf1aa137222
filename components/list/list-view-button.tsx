'use client'

import { __iconData as columns } from 'lucide-react/icons/columns-3'
import dynamic from 'next/dynamic'
import { Button } from '@/components/ui/button'
import { Glyph } from '@/components/ui/glyph'
import { LIST_VIEW } from '@/lib/labels/zh-CN/list'
import type { ListViewDialogProps } from './list-view-dialog'
import { useLateDialog } from '@/components/forms/use-late-dialog'

const ListViewDialog = dynamic(
  () => import('./list-view-dialog').then((loaded) => loaded.ListViewDialog),
  { ssr: false },
)

/** Opens which columns a list shows, and how close its rows stand. */
export function ListViewButton(asked: Omit<ListViewDialogProps, 'open' | 'onOpenChange'>) {
  const { isOpen, isWanted, open, setOpen } = useLateDialog()
  return (
    <>
      <Button
        size="icon"
        aria-label={LIST_VIEW.open}
        title={LIST_VIEW.open}
        aria-haspopup="dialog"
        className="print:hidden"
        onClick={open}
      >
        <Glyph data={columns} />
      </Button>
      {isWanted ? <ListViewDialog {...asked} open={isOpen} onOpenChange={setOpen} /> : null}
    </>
  )
}

'use client'

import { Icon } from '@/components/ui/icon'
import { useLazyDialog } from '@/components/forms/use-lazy-dialog'
import { Button } from '@/components/ui/button'
import { LIST_VIEW } from '@/lib/labels/zh-CN/list'
import type { ListViewDialogProps } from './list-view-dialog'

const loadListViewDialog = () =>
  import('./list-view-dialog').then((loaded) => loaded.ListViewDialog)

export type ListViewButtonProps = Omit<ListViewDialogProps, 'open' | 'onOpenChange'>

/** Opens the choice of a list's columns and row density. */
export function ListViewButton(props: ListViewButtonProps) {
  const { Dialog, isOpen, isPending, open, setOpen } = useLazyDialog(loadListViewDialog)
  return (
    <>
      <Button
        size="icon"
        aria-label={LIST_VIEW.open}
        title={LIST_VIEW.open}
        aria-haspopup="dialog"
        className="print:hidden"
        pending={isPending}
        onClick={open}
      >
        {isPending ? null : <Icon name="columns-3" />}
      </Button>
      {Dialog ? <Dialog {...props} open={isOpen} onOpenChange={setOpen} /> : null}
    </>
  )
}

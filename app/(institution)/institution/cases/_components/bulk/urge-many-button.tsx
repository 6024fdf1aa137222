'use client'

import { useState } from 'react'
import { useLazyDialog } from '@/components/forms/use-lazy-dialog'
import { useSelection } from '@/components/list/selection'
import { Button } from '@/components/ui/button'
import { URGE_MANY } from '@/lib/labels/zh-CN/urge'
import type { UrgeRow } from './urge-row'

const loadUrgeMany = () => import('./urge-many-dialog').then((loaded) => loaded.UrgeManyDialog)

/** 催办 for the selected cases, where a mediator has one of them. Belongs in a SelectionArea. */
export function UrgeManyButton({
  rows,
  onFinished,
}: {
  rows: readonly UrgeRow[]
  /** By default the selection is cleared. */
  onFinished?: () => void
}) {
  const { selected, clear } = useSelection()
  const { Dialog, isOpen, isPending, open, setOpen } = useLazyDialog(loadUrgeMany)
  // The dialog keeps the rows it was opened with, whatever is selected meanwhile.
  const [rowsToUrge, setRowsToUrge] = useState<readonly UrgeRow[]>([])
  const chosen = rows.filter(({ caseId }) => selected.includes(caseId))
  const count = chosen.filter(({ urge }) => urge !== null).length
  if (count === 0 && !isOpen) return null

  function openUrgeMany(): void {
    setRowsToUrge(chosen)
    open()
  }

  return (
    <>
      <Button size="sm" aria-haspopup="dialog" pending={isPending} onClick={openUrgeMany}>
        {URGE_MANY.button(count)}
      </Button>
      {Dialog ? (
        <Dialog
          rows={rowsToUrge}
          open={isOpen}
          onOpenChange={setOpen}
          onFinished={onFinished ?? clear}
        />
      ) : null}
    </>
  )
}

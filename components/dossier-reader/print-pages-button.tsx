'use client'

import type { PDFDocumentProxy } from 'pdfjs-dist'
import { useState } from 'react'
import { useLazyDialog } from '@/components/forms/use-lazy-dialog'
import { READER } from '@/lib/labels/zh-CN/dossier-reader'
import type { PrintDialogProps } from './print-dialog'
import { BarButton } from './reader-bar'

const loadPrintDialog = () => import('./print-dialog').then((loaded) => loaded.PrintDialog)

export interface PrintPagesButtonProps extends Omit<
  PrintDialogProps,
  'open' | 'onOpenChange' | 'pdf'
> {
  /** null until the volume is there. */
  pdf: PDFDocumentProxy | null
}

/** 打印. Its dialog is loaded when it is pressed, and starts with the item that is read. */
export function PrintPagesButton({ pdf, ...dialog }: PrintPagesButtonProps) {
  const { Dialog, isOpen, isPending, open, setOpen } = useLazyDialog(loadPrintDialog)
  const [times, setTimes] = useState(0)

  function ask(): void {
    setTimes(times + 1)
    open()
  }

  return (
    <>
      <BarButton label={READER.print} icon="printer" isDisabled={!pdf || isPending} onClick={ask} />
      {Dialog && pdf ? (
        <Dialog key={times} {...dialog} pdf={pdf} open={isOpen} onOpenChange={setOpen} />
      ) : null}
    </>
  )
}

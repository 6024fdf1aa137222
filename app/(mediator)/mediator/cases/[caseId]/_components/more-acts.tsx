'use client'

import { useBackCloses } from '@/components/ui/back-closes'
import { Dialog, DialogBody, DialogContent } from '@/components/ui/dialog'
import { MEDIATOR_ACTS } from '@/lib/labels/zh-CN/mediator-acts/acts'
import { FurtherActs, type FurtherActsProps } from './further-acts'

export interface MoreActsProps extends FurtherActsProps {
  open: boolean
  onOpenChange: (isOpen: boolean) => void
}

/** 更多: the further acts in a sheet. */
export function MoreActs({ open, onOpenChange, ...acts }: MoreActsProps) {
  useBackCloses(open, () => onOpenChange(false))
  return (
    <Dialog open={open} onOpenChange={onOpenChange}>
      <DialogContent title={MEDIATOR_ACTS.moreActs} size="sm">
        <DialogBody className="px-0 py-1">
          <FurtherActs {...acts} />
        </DialogBody>
      </DialogContent>
    </Dialog>
  )
}

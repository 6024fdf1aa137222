'use client'

import { Icon } from '@/components/ui/icon'
import type { FormAction } from '@/components/forms/action-form'
import { Button, buttonClasses } from '@/components/ui/button'
import { cn } from '@/components/ui/cn'
import { CopyButton } from '@/components/ui/copy-button'
import { DialogBody, DialogClose } from '@/components/ui/dialog'
import { OverlayFoot } from '@/components/ui/overlay-parts'
import { Textarea } from '@/components/ui/textarea'
import { UNMASK } from '@/lib/labels/zh-CN/case-file'
import { SHELL } from '@/lib/labels/zh-CN/shell'
import { NumberDialog, type RequestedNumber } from './number-dialog'

export interface UnmaskDialogProps {
  requested: RequestedNumber
  /** 联系电话 */
  label: string
  /** Whose it is. */
  of: string
  action: FormAction
  open: boolean
  onOpenChange: (isOpen: boolean) => void
}

/** 查看完整号码: why is written out; the number can be copied and, on a phone, dialled. */
export function UnmaskDialog({ label, of, ...dialog }: UnmaskDialogProps) {
  const { what } = dialog.requested
  return (
    <NumberDialog
      {...dialog}
      words={{ ...UNMASK, title: UNMASK.title(label, of) }}
      reason={<Textarea rows={3} maxCharacters={1000} />}
      renderWhole={(whole) => (
        <>
          <DialogBody>
            <p className="flex flex-wrap items-center gap-x-2 text-xl font-semibold" role="status">
              <span className="break-all">{whole}</span>
              <CopyButton text={whole} label={UNMASK.copy(label)} />
            </p>
            <p className="mt-1 text-sm text-ink-3">{UNMASK.shownNote}</p>
          </DialogBody>
          <OverlayFoot>
            {what === 'phone' || what === 'representative' ? (
              <a
                href={`tel:${whole}`}
                className={cn(buttonClasses('primary'), 'hidden phone:inline-flex phone:flex-1')}
              >
                <Icon name="phone" />
                {UNMASK.call}
              </a>
            ) : null}
            <DialogClose asChild>
              <Button>{SHELL.close}</Button>
            </DialogClose>
          </OverlayFoot>
        </>
      )}
    />
  )
}

'use client'

import { useState } from 'react'
import { ActionForm, type FormAction } from '@/components/forms/action-form'
import { useBackCloses } from '@/components/ui/back-closes'
import { Button, buttonClasses } from '@/components/ui/button'
import { cn } from '@/components/ui/cn'
import { CopyButton } from '@/components/ui/copy-button'
import { Dialog, DialogBody, DialogClose, DialogContent, DIALOG_FORM } from '@/components/ui/dialog'
import { Icon } from '@/components/ui/icon'
import { OverlayFoot } from '@/components/ui/overlay-parts'
import type { Unmaskable } from '@/lib/domain/case/input-atoms'
import { UNMASK } from '@/lib/labels/zh-CN/case-file'
import { SHELL } from '@/lib/labels/zh-CN/shell'
import { UnmaskReasons } from './unmask-reasons'

/** Which number of which case. */
export interface RequestedNumber {
  caseId: string
  personId: string
  what: Unmaskable
}

export interface UnmaskDialogProps {
  requested: RequestedNumber
  /** 联系电话 */
  label: string
  /** Whose it is. */
  of: string
  /** Answers with `value.value`, the whole number. */
  action: FormAction
  open: boolean
  onOpenChange: (isOpen: boolean) => void
}

/**
 * 查看完整号码: asks why, records the look, and shows the whole number here alone, to be copied and, on a
 * phone, dialled. Closing forgets it.
 */
export function UnmaskDialog({
  requested,
  label,
  of,
  action,
  open,
  onOpenChange,
}: UnmaskDialogProps) {
  const [whole, setWhole] = useState<string | null>(null)

  useBackCloses(open, () => change(false))

  function change(isOpen: boolean): void {
    onOpenChange(isOpen)
    if (!isOpen) setWhole(null)
  }

  return (
    <Dialog open={open} onOpenChange={change}>
      <DialogContent
        title={UNMASK.title(label, of)}
        description={whole === null ? UNMASK.happens : UNMASK.done}
        size="sm"
        onOpenAutoFocus={focusFirstReason}
      >
        {whole === null ? (
          <ActionForm
            action={action}
            className={DIALOG_FORM}
            onDone={(state) => setWhole(state.value?.value ?? '')}
          >
            {Object.entries(requested).map(([name, value]) => (
              <input key={name} type="hidden" name={name} value={value} />
            ))}
            <UnmaskReasons />
          </ActionForm>
        ) : (
          <WholeNumber whole={whole} label={label} what={requested.what} />
        )}
      </DialogContent>
    </Dialog>
  )
}

/** The first reason has the focus, not the button that closes. */
function focusFirstReason(event: Event): void {
  const content = event.currentTarget instanceof Element ? event.currentTarget : null
  event.preventDefault()
  content?.querySelector<HTMLElement>('[name="reason"]')?.focus()
}

function WholeNumber({ whole, label, what }: { whole: string; label: string; what: Unmaskable }) {
  return (
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
  )
}

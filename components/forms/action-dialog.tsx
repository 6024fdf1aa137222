'use client'

import type { ReactNode } from 'react'
import { Button } from '@/components/ui/button'
import { Dialog, DialogBody, DialogClose, DialogContent, DIALOG_FORM } from '@/components/ui/dialog'
import { OverlayFoot } from '@/components/ui/overlay-parts'
import { SHELL } from '@/lib/labels/zh-CN/shell'
import { ActionForm, type DoneState, type FormAction } from './action-form'
import type { DraftOptions } from './draft-keeper'
import { useIsOutdated } from './form-state'
import { SubmitButton } from './submit-button'

export interface ActionDialogProps {
  open: boolean
  onOpenChange: (isOpen: boolean) => void
  title: ReactNode
  /** What will happen and to whom. */
  description?: ReactNode
  action: FormAction
  submitLabel: string
  /** `danger` for acts that cannot be taken back. */
  tone?: 'primary' | 'danger'
  size?: 'sm' | 'md' | 'lg'
  /** Beside the buttons: 分配后 10 分钟内可撤销. */
  note?: ReactNode
  draft?: DraftOptions
  onDone?: (state: DoneState) => void
  children?: ReactNode
}

/**
 * A form in a dialog (a bottom sheet on phones): closes on success, stays open on refusal. An
 * ActionButton opens it, or the caller does.
 */
export function ActionDialog(props: ActionDialogProps) {
  const {
    open,
    onOpenChange,
    title,
    description,
    action,
    submitLabel,
    tone = 'primary',
    size = 'sm',
    note,
    draft,
    onDone,
    children,
  } = props
  return (
    <Dialog open={open} onOpenChange={onOpenChange}>
      <DialogContent title={title} description={description} size={size}>
        <ActionForm
          action={action}
          draft={draft}
          className={DIALOG_FORM}
          onDone={(state) => {
            onOpenChange(false)
            onDone?.(state)
          }}
        >
          {children == null ? null : (
            <DialogBody isInForm className="flex flex-col gap-4 px-5 py-4">
              {children}
            </DialogBody>
          )}
          <OverlayFoot
            note={note}
            isBordered={children != null}
            className="sticky bottom-0 z-10 bg-paper"
          >
            <DialogClose asChild>
              <Button>{SHELL.cancel}</Button>
            </DialogClose>
            <ConfirmButton tone={tone}>{submitLabel}</ConfirmButton>
          </OverlayFoot>
        </ActionForm>
      </DialogContent>
    </Dialog>
  )
}

/** The act of the dialog; no longer offered once it turned out that the case has changed. */
function ConfirmButton({ tone, children }: { tone: 'primary' | 'danger'; children: ReactNode }) {
  return (
    <SubmitButton variant={tone} disabled={useIsOutdated()}>
      {children}
    </SubmitButton>
  )
}

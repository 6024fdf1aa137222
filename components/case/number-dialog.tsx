'use client'

import { useState, type ReactNode } from 'react'
import { ActionForm, type FormAction } from '@/components/forms/action-form'
import { FormField } from '@/components/forms/form-field'
import { SubmitButton } from '@/components/forms/submit-button'
import { Button } from '@/components/ui/button'
import { useBackCloses } from '@/components/ui/back-closes'
import { Dialog, DialogBody, DialogClose, DialogContent, DIALOG_FORM } from '@/components/ui/dialog'
import { OverlayFoot } from '@/components/ui/overlay-parts'
import type { Unmaskable } from '@/lib/domain/case/input-atoms'
import { SHELL } from '@/lib/labels/zh-CN/shell'

/** Which number of which case. */
export interface RequestedNumber {
  caseId: string
  personId: string
  what: Unmaskable
}

export interface NumberDialogProps {
  requested: RequestedNumber
  /** Answers with `value.value`, the whole number. */
  action: FormAction
  open: boolean
  onOpenChange: (isOpen: boolean) => void
  /** `happens`: what asking leaves behind; `done`: that it has. */
  words: {
    title: string
    happens: string
    done: string
    reason: string
    reasonHelp?: string
    submit: string
  }
  /** The control named `reason`. */
  reason: ReactNode
  /** The whole number, and what may be done with it. */
  renderWhole: (whole: string) => ReactNode
}

/** Asks why, records the look, and shows the whole number here alone. Closing forgets it. */
export function NumberDialog({
  requested,
  action,
  open,
  onOpenChange,
  words,
  reason,
  renderWhole,
}: NumberDialogProps) {
  const [whole, setWhole] = useState<string | null>(null)

  useBackCloses(open, () => change(false))

  function change(isOpen: boolean): void {
    onOpenChange(isOpen)
    if (!isOpen) setWhole(null)
  }

  return (
    <Dialog open={open} onOpenChange={change}>
      <DialogContent
        title={words.title}
        description={whole === null ? words.happens : words.done}
        size="sm"
      >
        {whole === null ? (
          <ActionForm
            action={action}
            className={DIALOG_FORM}
            onDone={(state) => setWhole(state.value?.value ?? '')}
          >
            <DialogBody isInForm className="flex flex-col gap-3 px-5 py-4">
              {Object.entries(requested).map(([name, value]) => (
                <input key={name} type="hidden" name={name} value={value} />
              ))}
              <FormField name="reason" label={words.reason} help={words.reasonHelp} required>
                {reason}
              </FormField>
            </DialogBody>
            <OverlayFoot className="sticky bottom-0 z-10 bg-paper">
              <DialogClose asChild>
                <Button>{SHELL.cancel}</Button>
              </DialogClose>
              <SubmitButton>{words.submit}</SubmitButton>
            </OverlayFoot>
          </ActionForm>
        ) : (
          renderWhole(whole)
        )}
      </DialogContent>
    </Dialog>
  )
}

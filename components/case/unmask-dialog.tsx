'use client'

import { Eye, Phone } from 'lucide-react'
import { useState } from 'react'
import { ActionForm, type FormAction } from '@/components/forms/action-form'
import { FormField } from '@/components/forms/form-field'
import { SubmitButton } from '@/components/forms/submit-button'
import { Button, buttonClasses } from '@/components/ui/button'
import { cn } from '@/components/ui/cn'
import { CopyButton } from '@/components/ui/copy-button'
import { Dialog, DialogBody, DialogClose, DialogContent, DialogTrigger } from '@/components/ui/dialog'
import { OverlayFoot } from '@/components/ui/overlay-parts'
import { Textarea } from '@/components/ui/textarea'
import { UNMASK } from '@/lib/labels/zh-CN/case-file'
import { SHELL } from '@/lib/labels/zh-CN/shell'
import type { Unmaskable } from '@/lib/domain/case/input-atoms'

export interface UnmaskDialogProps {
  caseId: string
  personId: string
  what: Unmaskable
  /** 联系电话 */
  label: string
  /** Whose it is. */
  of: string
  /** Answers with `value.value`, the whole number. */
  action: FormAction
}

/** 查看完整号码: asks why, records the look, and shows the number here alone. Closing forgets it. */
export function UnmaskDialog({ caseId, personId, what, label, of, action }: UnmaskDialogProps) {
  const [isOpen, setOpen] = useState(false)
  const [value, setValue] = useState<string | null>(null)

  function change(open: boolean): void {
    setOpen(open)
    if (!open) setValue(null)
  }

  return (
    <Dialog open={isOpen} onOpenChange={change}>
      <DialogTrigger asChild>
        <Button
          variant="quiet"
          size="sm"
          className="px-1.5 phone:-my-2.5 phone:px-3 print:hidden"
          aria-label={UNMASK.openOf(label, of)}
          title={UNMASK.open}
        >
          <Eye aria-hidden />
        </Button>
      </DialogTrigger>
      <DialogContent title={UNMASK.title(label, of)} description={value === null ? UNMASK.happens : UNMASK.done} size="sm">
        {value === null ? (
          <ActionForm
            action={action}
            className="min-h-0 gap-0 [&>[role=alert]]:mx-5 [&>[role=alert]]:mt-4"
            onDone={(state) => setValue(state.value?.value ?? '')}
          >
            <DialogBody className="flex flex-col gap-4">
              <input type="hidden" name="caseId" value={caseId} />
              <input type="hidden" name="personId" value={personId} />
              <input type="hidden" name="what" value={what} />
              <FormField name="reason" label={UNMASK.reason} help={UNMASK.reasonHelp} required>
                <Textarea rows={3} maxCharacters={1000} />
              </FormField>
            </DialogBody>
            <OverlayFoot>
              <DialogClose asChild>
                <Button>{SHELL.cancel}</Button>
              </DialogClose>
              <SubmitButton>{UNMASK.submit}</SubmitButton>
            </OverlayFoot>
          </ActionForm>
        ) : (
          <>
            <DialogBody>
              <p className="flex flex-wrap items-center gap-x-2 text-xl font-semibold" role="status">
                <span className="break-all">{value}</span>
                <CopyButton text={value} label={UNMASK.copy(label)} />
              </p>
              <p className="mt-1 text-sm text-ink-3">{UNMASK.shownNote}</p>
            </DialogBody>
            <OverlayFoot>
              {what === 'phone' || what === 'representative' ? (
                <a href={`tel:${value}`} className={cn(buttonClasses('primary'), 'hidden phone:inline-flex phone:flex-1')}>
                  <Phone aria-hidden />
                  {UNMASK.call}
                </a>
              ) : null}
              <DialogClose asChild>
                <Button>{SHELL.close}</Button>
              </DialogClose>
            </OverlayFoot>
          </>
        )}
      </DialogContent>
    </Dialog>
  )
}

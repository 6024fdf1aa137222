'use client'

import { useState } from 'react'
import { FormField } from '@/components/forms/form-field'
import { useActionFormStatus } from '@/components/forms/form-state'
import { SubmitButton } from '@/components/forms/submit-button'
import { Button } from '@/components/ui/button'
import { DialogBody, DialogClose } from '@/components/ui/dialog'
import { OverlayFoot } from '@/components/ui/overlay-parts'
import { Textarea } from '@/components/ui/textarea'
import { UNMASK } from '@/lib/labels/zh-CN/case-file'
import { SHELL } from '@/lib/labels/zh-CN/shell'

/** Why the whole number is needed: a usual reason is one press, any other is written out. */
export function UnmaskReasons() {
  const { pending } = useActionFormStatus()
  const [pressed, press] = useState<string | null>(null)
  const [isOther, setOther] = useState(false)
  return (
    <>
      <DialogBody isInForm className="flex flex-col gap-3 px-5 py-4">
        {isOther ? (
          <>
            <FormField name="reason" label={UNMASK.otherReason} help={UNMASK.otherHelp} required>
              <Textarea rows={3} maxCharacters={1000} autoFocus />
            </FormField>
            <Button variant="link" className="self-start" onClick={() => setOther(false)}>
              {UNMASK.usual}
            </Button>
          </>
        ) : (
          <div role="group" aria-label={UNMASK.reason} className="flex flex-col gap-2">
            <p className="font-medium">{UNMASK.reason}</p>
            {UNMASK.reasons.map((reason) => (
              <Button
                key={reason}
                type="submit"
                name="reason"
                value={reason}
                pending={pending && pressed === reason}
                onClick={() => press(reason)}
              >
                {reason}
              </Button>
            ))}
            <Button onClick={() => setOther(true)}>{UNMASK.other}</Button>
          </div>
        )}
      </DialogBody>
      <OverlayFoot className="sticky bottom-0 z-10 bg-paper">
        <DialogClose asChild>
          <Button>{SHELL.cancel}</Button>
        </DialogClose>
        {isOther ? <SubmitButton>{UNMASK.submit}</SubmitButton> : null}
      </OverlayFoot>
    </>
  )
}

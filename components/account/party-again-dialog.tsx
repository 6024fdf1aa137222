'use client'

import { useState } from 'react'
import { ActionForm, type FormAction } from '@/components/forms/action-form'
import { FormField } from '@/components/forms/form-field'
import { SubmitButton } from '@/components/forms/submit-button'
import { Dialog, DialogBody, DialogContent } from '@/components/ui/dialog'
import { Input } from '@/components/ui/input'
import { PARTY_ENTRANCE as WORDS } from '@/lib/labels/zh-CN/party-entrance'
import type { SignInAgainDialogProps } from './sign-in-again-dialog'

/** What the forms at the entrance of those who take part do, without going elsewhere. */
export type PartyEntrance = { readonly send: FormAction; readonly enter: FormAction }

/**
 * Coming in again by number and code, over a page that keeps its input: those who take part have no
 * password.
 */
export function PartyAgainDialog({
  entrance,
  isOpen,
  onClose,
}: SignInAgainDialogProps & { entrance: PartyEntrance }) {
  const [phone, setPhone] = useState('')
  const [isSent, setSent] = useState(false)
  return (
    <Dialog open={isOpen} onOpenChange={(open) => !open && onClose(false)}>
      <DialogContent
        title={WORDS.over.title}
        description={WORDS.over.why}
        size="sm"
        onInteractOutside={(event) => event.preventDefault()}
      >
        <DialogBody>
          <ActionForm action={entrance.send} keepOnDone onDone={() => setSent(true)}>
            <FormField name="phone" label={WORDS.phone} help={WORDS.phoneHelp} required>
              <Input
                inputMode="tel"
                autoComplete="tel"
                maxLength={20}
                onChange={(event) => setPhone(event.target.value)}
              />
            </FormField>
            <SubmitButton
              size="lg"
              variant={isSent ? 'default' : 'primary'}
              className="min-h-12 w-full"
            >
              {isSent ? WORDS.sendAgain : WORDS.send}
            </SubmitButton>
          </ActionForm>
          {isSent ? (
            <ActionForm action={entrance.enter} onDone={() => onClose(true)} className="mt-5 gap-4">
              <input type="hidden" name="phone" value={phone} />
              <FormField name="code" label={WORDS.code} help={WORDS.codeHelp} required>
                <Input inputMode="numeric" autoComplete="one-time-code" maxLength={10} />
              </FormField>
              <SubmitButton size="lg" className="min-h-12 w-full">
                {WORDS.enter}
              </SubmitButton>
            </ActionForm>
          ) : null}
        </DialogBody>
      </DialogContent>
    </Dialog>
  )
}

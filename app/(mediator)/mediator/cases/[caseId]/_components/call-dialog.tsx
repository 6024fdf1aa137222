'use client'

import { Phone } from 'lucide-react'
import Link from 'next/link'
import { useState } from 'react'
import { ActionForm } from '@/components/forms/action-form'
import { FormField } from '@/components/forms/form-field'
import { SubmitButton } from '@/components/forms/submit-button'
import { Button, buttonClasses } from '@/components/ui/button'
import { CopyButton } from '@/components/ui/copy-button'
import { Dialog, DialogBody, DialogClose, DialogContent, DialogTrigger } from '@/components/ui/dialog'
import { OverlayFoot } from '@/components/ui/overlay-parts'
import { MEDIATOR } from '@/lib/labels/zh-CN/mediator'
import { SHELL } from '@/lib/labels/zh-CN/shell'
import type { NumberView } from '@/lib/queries/case/party-view'
import { unmaskNumberAction } from '../actions'
import { CallReasons } from './call-reasons'

const WORDS = MEDIATOR.call

export interface CallDialogProps {
  caseId: string
  name: string
  number: NumberView
  /** A contact may be recorded afterwards. */
  mayRecord: boolean
}

/** 拨打: says why, which is recorded, then shows the whole number to dial or copy. Closing forgets it. */
export function CallDialog({ caseId, name, number, mayRecord }: CallDialogProps) {
  const [isOpen, setOpen] = useState(false)
  const [whole, setWhole] = useState<string | null>(null)

  function change(open: boolean): void {
    setOpen(open)
    if (!open) setWhole(null)
  }

  return (
    <Dialog open={isOpen} onOpenChange={change}>
      <DialogTrigger asChild>
        <Button className="min-h-11 rounded-lg" aria-label={WORDS.of(name)}>
          {WORDS.button}
        </Button>
      </DialogTrigger>
      <DialogContent title={WORDS.title(name)} description={whole === null ? WORDS.happens : WORDS.recorded} size="sm">
        {whole === null ? (
          <ActionForm
            action={unmaskNumberAction}
            className="min-h-0 gap-0 [&>[role=alert]]:mx-5 [&>[role=alert]]:mt-4"
            onDone={(state) => setWhole(state.value?.value ?? '')}
          >
            <DialogBody className="flex flex-col gap-3">
              <input type="hidden" name="caseId" value={caseId} />
              <input type="hidden" name="personId" value={number.personId} />
              <input type="hidden" name="what" value={number.what} />
              <FormField name="reason" label={WORDS.reason} group required>
                <CallReasons />
              </FormField>
            </DialogBody>
            <OverlayFoot>
              <DialogClose asChild>
                <Button>{SHELL.cancel}</Button>
              </DialogClose>
              <SubmitButton>{WORDS.show}</SubmitButton>
            </OverlayFoot>
          </ActionForm>
        ) : (
          <>
            <DialogBody>
              <p className="flex items-center justify-between gap-3 text-2xl font-semibold" role="status">
                <span className="break-all">{whole}</span>
                <CopyButton text={whole} label={WORDS.copy} />
              </p>
              {mayRecord ? (
                <Link href={`/mediator/cases/${caseId}/contact`} className="mt-1 inline-flex min-h-11 items-center text-court">
                  {WORDS.after}
                </Link>
              ) : null}
            </DialogBody>
            <OverlayFoot className="[&>a]:flex-1">
              <DialogClose asChild>
                <Button>{SHELL.close}</Button>
              </DialogClose>
              <a href={`tel:${whole}`} className={buttonClasses('primary')}>
                <Phone aria-hidden />
                {WORDS.dial}
              </a>
            </OverlayFoot>
          </>
        )}
      </DialogContent>
    </Dialog>
  )
}

'use client'

import { Icon } from '@/components/ui/icon'
import { NumberDialog } from '@/components/case/number-dialog'
import { Button, buttonClasses } from '@/components/ui/button'
import { CopyButton } from '@/components/ui/copy-button'
import { DialogBody, DialogClose } from '@/components/ui/dialog'
import { OverlayFoot } from '@/components/ui/overlay-parts'
import { SoftLink } from '@/components/ui/soft-link'
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
  open: boolean
  onOpenChange: (isOpen: boolean) => void
}

/**
 * 拨打: why is chosen from the usual reasons; the number is there to be dialled, and the contact to
 * be recorded afterwards.
 */
export function CallDialog({
  caseId,
  name,
  number: { personId, what },
  mayRecord,
  open,
  onOpenChange,
}: CallDialogProps) {
  return (
    <NumberDialog
      requested={{ caseId, personId, what }}
      action={unmaskNumberAction}
      open={open}
      onOpenChange={onOpenChange}
      words={{ ...WORDS, title: WORDS.title(name) }}
      reason={<CallReasons />}
      isGroup
      renderWhole={(whole) => (
        <>
          <DialogBody>
            <p
              className="flex items-center justify-between gap-3 text-2xl font-semibold"
              role="status"
            >
              <span className="break-all">{whole}</span>
              <CopyButton text={whole} label={WORDS.copy} />
            </p>
            {mayRecord ? (
              <SoftLink
                href={`/mediator/cases/${caseId}/contact`}
                className="mt-1 inline-flex min-h-11 items-center text-court"
              >
                {WORDS.after}
              </SoftLink>
            ) : null}
          </DialogBody>
          <OverlayFoot className="[&>a]:flex-1">
            <DialogClose asChild>
              <Button>{SHELL.close}</Button>
            </DialogClose>
            <a href={`tel:${whole}`} className={buttonClasses('primary')}>
              <Icon name="phone" />
              {WORDS.dial}
            </a>
          </OverlayFoot>
        </>
      )}
    />
  )
}

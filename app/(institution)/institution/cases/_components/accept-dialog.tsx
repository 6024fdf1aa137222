'use client'

import { toast } from 'sonner'
import { ActionDialog } from '@/components/forms/action-dialog'
import type { DoneState } from '@/components/forms/action-form'
import { Button, buttonClasses } from '@/components/ui/button'
import { Dialog, DialogBody, DialogClose, DialogContent } from '@/components/ui/dialog'
import { Notice } from '@/components/ui/notice'
import { OverlayFoot } from '@/components/ui/overlay-parts'
import { SoftLink } from '@/components/ui/soft-link'
import { CASE_ACTS } from '@/lib/labels/zh-CN/case-acts'
import { ACCEPT } from '@/lib/labels/zh-CN/institution'
import { SHELL } from '@/lib/labels/zh-CN/shell'
import type { AcceptAbility } from '@/lib/queries/institution/case-row'
import { acceptCaseAction } from '../actions'
import { CaseLine, type CaseLineProps } from './case-line'
import { FocusSubmit } from './focus-submit'
import { RefreshOnChange, WhileCurrent } from './refresh-on-change'
import { UndoButton } from './undo-button'

export interface AcceptDialogProps extends CaseLineProps {
  caseId: string
  caseNo: string
  ability: AcceptAbility
  open: boolean
  onOpenChange: (isOpen: boolean) => void
}

/** 受理: says what it starts and until when, then confirms once. If it is not possible, says why. */
export function AcceptDialog({
  caseId,
  caseNo,
  ability,
  open,
  onOpenChange,
  ...line
}: AcceptDialogProps) {
  if (!ability.allowed) {
    return (
      <Dialog open={open} onOpenChange={onOpenChange}>
        <DialogContent title={ACCEPT.notPossible} size="sm">
          <DialogBody>
            <Notice tone="warn">{ability.why}</Notice>
          </DialogBody>
          <OverlayFoot>
            <DialogClose asChild>
              <Button>{SHELL.close}</Button>
            </DialogClose>
          </OverlayFoot>
        </DialogContent>
      </Dialog>
    )
  }
  return (
    <ActionDialog
      open={open}
      onOpenChange={onOpenChange}
      title={ACCEPT.title(caseNo)}
      action={acceptCaseAction}
      submitLabel={ACCEPT.confirm}
      onDone={showAcceptedToast}
    >
      <input type="hidden" name="caseId" value={caseId} />
      <CaseLine {...line} />
      <RefreshOnChange />
      <WhileCurrent>
        <p>
          <strong className="block">
            {ACCEPT.starts(ability.days)}
            <span className="whitespace-nowrap">
              {ACCEPT.until(ability.dueOn, ability.isProvisional)}
            </span>
          </strong>
          {ACCEPT.next}
        </p>
      </WhileCurrent>
      <FocusSubmit />
    </ActionDialog>
  )
}

function showAcceptedToast({ value }: DoneState): void {
  if (!value?.said || !value.caseId || !value.caseNo) return
  const { caseId, caseNo, said } = value
  const id = `accepted-${caseId}`
  const action = (
    <span className="ml-auto flex shrink-0 items-center gap-3">
      <UndoButton
        move="undo_accept"
        caseId={caseId}
        caseNo={caseNo}
        onUndone={() => toast.dismiss(id)}
      />
      <SoftLink href={`/institution/cases/${caseId}/assign`} className={buttonClasses('link')}>
        {CASE_ACTS.assign}
      </SoftLink>
    </span>
  )
  toast.success(said, { id, action, duration: 10_000 })
}

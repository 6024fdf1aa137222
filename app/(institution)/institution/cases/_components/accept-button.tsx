'use client'

import Link from 'next/link'
import { toast } from 'sonner'
import { ActionDialog } from '@/components/forms/action-dialog'
import type { DoneState } from '@/components/forms/action-form'
import { Button, buttonClasses } from '@/components/ui/button'
import { Dialog, DialogBody, DialogClose, DialogContent, DialogTrigger } from '@/components/ui/dialog'
import { Notice } from '@/components/ui/notice'
import { OverlayFoot } from '@/components/ui/overlay-parts'
import { ACCEPT, CASE_ACTS } from '@/lib/labels/zh-CN/institution'
import { SHELL } from '@/lib/labels/zh-CN/shell'
import type { AcceptAbility } from '@/lib/queries/institution/case-row'
import { acceptCaseAction } from '../actions'
import { CaseLine, type CaseLineProps } from './case-line'
import { FocusSubmit } from './focus-submit'
import { RefreshOnChange, WhileCurrent } from './refresh-on-change'
import { ROW_ACT } from './row-act-classes'
import { UndoButton } from './undo-button'

export interface AcceptButtonProps extends CaseLineProps {
  caseId: string
  caseNo: string
  ability: AcceptAbility
  /** Of a row, or the one primary act of the case's own page. */
  place?: 'row' | 'page'
}

/** 受理: says what it starts and until when, then asks once. Where it cannot be done, the reason stands in that place. */
export function AcceptButton({ caseId, caseNo, ability, place = 'row', ...line }: AcceptButtonProps) {
  const trigger = place === 'page'
    ? <Button variant="primary">{CASE_ACTS.accept}</Button>
    : <Button size="sm" className={ROW_ACT}>{CASE_ACTS.accept}</Button>
  if (!ability.allowed) {
    return (
      <Dialog>
        <DialogTrigger asChild>{trigger}</DialogTrigger>
        <DialogContent title={ACCEPT.notPossible} size="sm">
          <DialogBody>
            <Notice tone="warn">{ability.why}</Notice>
          </DialogBody>
          <OverlayFoot>
            <DialogClose asChild><Button>{SHELL.close}</Button></DialogClose>
          </OverlayFoot>
        </DialogContent>
      </Dialog>
    )
  }
  return (
    <ActionDialog
      trigger={trigger}
      title={ACCEPT.title(caseNo)}
      action={acceptCaseAction}
      submitLabel={ACCEPT.confirm}
      onDone={tellWithWayOn}
    >
      <input type="hidden" name="caseId" value={caseId} />
      <CaseLine {...line} />
      <RefreshOnChange />
      <WhileCurrent>
        <p>
          <strong className="block">
            {ACCEPT.starts(ability.days)}
            <span className="whitespace-nowrap">{ACCEPT.until(ability.dueOn)}</span>
          </strong>
          {ACCEPT.next}
        </p>
      </WhileCurrent>
      <FocusSubmit />
    </ActionDialog>
  )
}

function tellWithWayOn({ value }: DoneState): void {
  if (!value?.said || !value.caseId || !value.caseNo) return
  const { caseId, caseNo, said } = value
  const id = `accepted-${caseId}`
  const action = (
    <span className="flex shrink-0 items-center gap-3">
      <UndoButton move="undo_accept" caseId={caseId} caseNo={caseNo} onUndone={() => toast.dismiss(id)} />
      <Link href={`/institution/cases/${caseId}/assign`} className={buttonClasses('link')}>{CASE_ACTS.assign}</Link>
    </span>
  )
  toast.success(said, { id, action, duration: 10_000 })
}

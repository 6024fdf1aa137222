import { ActionDialog } from '@/components/forms/action-dialog'
import { FormField } from '@/components/forms/form-field'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { Input } from '@/components/ui/input'
import { LEAVE } from '@/lib/labels/zh-CN/person'
import type { MediatorView } from '@/lib/queries/institution/mediator-view'
import { setLeaveAction } from '../actions'

/** 请假: the one that stands, and what can be done about it. */
export function LeaveCard({ view: { mediatorId, name, leave, leaveDays, today } }: { view: MediatorView }) {
  return (
    <Card title={LEAVE.title}>
      <p className={leave ? undefined : 'text-ink-3'}>{leave ?? LEAVE.none}</p>
      <div className="mt-3 flex flex-wrap gap-2 print:hidden">
        <ActionDialog
          trigger={<Button size="sm">{leaveDays ? LEAVE.change : LEAVE.set}</Button>}
          title={LEAVE.setTitle(name)}
          description={LEAVE.setText}
          action={setLeaveAction}
          submitLabel={LEAVE.confirm}
        >
          <input type="hidden" name="mediatorId" value={mediatorId} />
          <FormField name="from" label={LEAVE.from} required>
            <Input type="date" defaultValue={leaveDays?.from ?? today} />
          </FormField>
          <FormField name="to" label={LEAVE.to} help={LEAVE.toHelp} required>
            <Input type="date" min={today} defaultValue={leaveDays?.to} />
          </FormField>
        </ActionDialog>
        {leaveDays && leave ? (
          <ActionDialog
            trigger={<Button size="sm">{LEAVE.cancel}</Button>}
            title={LEAVE.cancelTitle(name)}
            description={LEAVE.cancelText(leave)}
            action={setLeaveAction}
            submitLabel={LEAVE.cancelConfirm}
          >
            <input type="hidden" name="mediatorId" value={mediatorId} />
            <input type="hidden" name="cancel" value="yes" />
          </ActionDialog>
        ) : null}
      </div>
    </Card>
  )
}

import { ActionButton } from '@/components/forms/action-button'
import { DayInput } from '@/components/forms/day-input'
import { FormField } from '@/components/forms/form-field'
import { Card } from '@/components/ui/card'
import { LEAVE } from '@/lib/labels/zh-CN/person'
import type { MediatorView } from '@/lib/queries/institution/mediator-view'
import { setLeaveAction } from '../actions'

/** 请假: the current one, and the acts for it. */
export function LeaveCard({
  view: { mediatorId, name, leave, leaveDays, today },
}: {
  view: MediatorView
}) {
  return (
    <Card title={LEAVE.title}>
      <p className={leave ? undefined : 'text-ink-3'}>{leave ?? LEAVE.none}</p>
      <div className="mt-3 flex flex-wrap gap-2 print:hidden">
        <ActionButton
          label={leaveDays ? LEAVE.change : LEAVE.set}
          button={{ size: 'sm' }}
          title={LEAVE.setTitle(name)}
          description={LEAVE.setText}
          action={setLeaveAction}
          submitLabel={LEAVE.confirm}
          draft={{ key: `leave:${mediatorId}` }}
        >
          <input type="hidden" name="mediatorId" value={mediatorId} />
          <FormField name="from" label={LEAVE.from} required>
            <DayInput defaultValue={leaveDays?.from ?? today} />
          </FormField>
          <FormField name="to" label={LEAVE.to} help={LEAVE.toHelp} required>
            <DayInput min={today} defaultValue={leaveDays?.to} />
          </FormField>
        </ActionButton>
        {leaveDays && leave ? (
          <ActionButton
            label={LEAVE.cancel}
            button={{ size: 'sm' }}
            title={LEAVE.cancelTitle(name)}
            description={LEAVE.cancelText(leave)}
            action={setLeaveAction}
            submitLabel={LEAVE.cancelConfirm}
          >
            <input type="hidden" name="mediatorId" value={mediatorId} />
            <input type="hidden" name="cancel" value="yes" />
          </ActionButton>
        ) : null}
      </div>
    </Card>
  )
}

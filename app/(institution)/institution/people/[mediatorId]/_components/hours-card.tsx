import { ActionButton } from '@/components/forms/action-button'
import { DayInput } from '@/components/forms/day-input'
import { FormField } from '@/components/forms/form-field'
import { HoursLines } from '@/components/mediator/hours-lines'
import { Card } from '@/components/ui/card'
import { HOURS } from '@/lib/labels/zh-CN/working-hours'
import type { MediatorView } from '@/lib/queries/institution/mediator-view'
import { setHoursAction } from '../actions'

/** 工作时间: those of today, what is to come, and the act for it. */
export function HoursCard({
  view: { mediatorId, name, hours, today },
}: {
  view: Pick<MediatorView, 'mediatorId' | 'name' | 'hours' | 'today'>
}) {
  return (
    <Card title={HOURS.title}>
      <p>{hours.now}</p>
      {hours.later.map((line) => (
        <p key={line} className="text-ink-2">
          {line}
        </p>
      ))}
      <div className="mt-3 print:hidden">
        <ActionButton
          label={HOURS.set}
          button={{ size: 'sm' }}
          title={HOURS.setOf(name)}
          description={HOURS.help}
          action={setHoursAction}
          submitLabel={HOURS.submit}
          draft={{ key: `hours:${mediatorId}` }}
        >
          <input type="hidden" name="mediatorId" value={mediatorId} />
          <FormField name="validFrom" label={HOURS.validFrom} required>
            <DayInput min={today} defaultValue={today} />
          </FormField>
          <FormField name="validTo" label={HOURS.validTo} help={HOURS.validToHelp} optional>
            <DayInput min={today} />
          </FormField>
          <HoursLines />
        </ActionButton>
      </div>
    </Card>
  )
}

import { FormField } from '@/components/forms/form-field'
import { Checkbox } from '@/components/ui/checkbox'
import { Input } from '@/components/ui/input'
import { HOURS_LINES } from '@/lib/domain/mediator/decide-hours'
import { weekday } from '@/lib/labels/zh-CN/weekday'
import { HOURS } from '@/lib/labels/zh-CN/working-hours'

const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7] as const

/**
 * The hours of a week, in lines of weekdays with the same hours; the same form for the mediator and
 * the administrator. Belongs in an ActionForm.
 */
export function HoursLines() {
  return (
    <>
      <Checkbox name="usual" value="yes" label={HOURS.toUsual} help={HOURS.toUsualHelp} />
      <p className="text-sm text-ink-3">{HOURS.lineHelp}</p>
      {Array.from({ length: HOURS_LINES }, (_, index) => (
        <fieldset key={index} className="rounded-md border border-line px-3 pt-1 pb-3">
          <legend className="px-1 text-sm text-ink-2">{HOURS.line(index + 1)}</legend>
          <FormField name={`lines.${index}.on`} label={HOURS.on} group>
            <div className="flex flex-wrap gap-x-4">
              {WEEKDAYS.map((day) => (
                <Checkbox key={day} value={String(day)} label={weekday[day]} />
              ))}
            </div>
          </FormField>
          <div className="mt-2 grid grid-cols-[repeat(auto-fit,minmax(min(100%,7rem),1fr))] gap-3">
            <FormField name={`lines.${index}.from`} label={HOURS.start}>
              <Input type="time" />
            </FormField>
            <FormField name={`lines.${index}.to`} label={HOURS.end}>
              <Input type="time" />
            </FormField>
          </div>
        </fieldset>
      ))}
    </>
  )
}

import type { ReactNode } from 'react'
import { MonthInput } from '@/components/forms/month-input'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { Field } from '@/components/ui/field'
import { REPORT } from '@/lib/labels/zh-CN/report'
import { PERIOD } from '@/lib/labels/zh-CN/statistics'

/** The first and the last month of a report, for one that has no other condition. */
export function PeriodForm({
  path,
  period,
  children,
}: {
  path: string
  period: Readonly<Record<'from' | 'to', string>>
  /** Ahead of the months: usual periods. */
  children?: ReactNode
}) {
  return (
    <Card className="mb-3.5 print:hidden">
      <form
        action={path}
        role="search"
        aria-label={REPORT.filters}
        className="flex flex-wrap items-end gap-x-3 gap-y-2.5"
      >
        {children}
        {(['from', 'to'] as const).map((name) => (
          <Field key={name} label={PERIOD[name]} name={name} className="w-[11rem] phone:w-full">
            <MonthInput key={period[name]} defaultValue={period[name]} />
          </Field>
        ))}
        <Button type="submit">{REPORT.submit}</Button>
      </form>
    </Card>
  )
}

import Form from 'next/form'
import { MonthInput } from '@/components/forms/month-input'
import { Button, buttonClasses } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { Field } from '@/components/ui/field'
import { Select } from '@/components/ui/select'
import { SoftLink } from '@/components/ui/soft-link'
import { CASE_SOURCES } from '@/lib/domain/case/source'
import { DISPUTE_TYPES } from '@/lib/domain/case/vocabulary'
import { caseSource, disputeType } from '@/lib/labels/zh-CN/case'
import { REPORT } from '@/lib/labels/zh-CN/report'
import { PERIOD } from '@/lib/labels/zh-CN/statistics'
import type { ReportView } from '@/lib/queries/statistics/report-view'

/** Conditions of a report as its address carries them. */
export type ReportParams = Readonly<
  Partial<Record<'from' | 'to' | 'type' | 'source' | 'mediator', string>>
>

/** What narrows this report beside its period. */
export function narrowedParams({ filter }: Pick<ReportView, 'filter'>): ReportParams {
  return {
    ...(filter.type && { type: filter.type }),
    ...(filter.source && { source: filter.source }),
    ...(filter.mediator && { mediator: filter.mediator.id }),
  }
}

function reportHref(path: string, params: ReportParams): string {
  const search = new URLSearchParams(params as Record<string, string>)
  return search.size > 0 ? `${path}?${search}` : path
}

function MonthField({ name, label, value }: { name: 'from' | 'to'; label: string; value: string }) {
  return (
    <Field label={label} name={name} className="w-[11rem] phone:w-full">
      <MonthInput key={value} defaultValue={value} />
    </Field>
  )
}

/** The look of the period that is shown, once for all links. */
const CURRENT =
  '[&>[aria-current]]:border-court [&>[aria-current]]:bg-court-soft ' +
  '[&>[aria-current]]:font-semibold [&>[aria-current]]:text-court-strong'

/** Usual periods as links, and everything else a report can be narrowed by; a plain form. */
export function ReportFilters({
  path,
  view,
}: {
  path: string
  view: Pick<ReportView, 'period' | 'filter' | 'mediators' | 'quick'>
}) {
  const own = narrowedParams(view)
  const { period, filter, mediators } = view
  return (
    <Card className="mb-3.5 print:hidden">
      <nav aria-label={REPORT.quick} className={`mb-3 flex flex-wrap gap-1.5 ${CURRENT}`}>
        {view.quick.map(({ name, period: { from, to }, isCurrent }) => (
          <SoftLink
            key={name}

            aria-current={isCurrent ? 'true' : undefined}
            href={reportHref(path, name === 'last_twelve' ? own : { from, to, ...own })}
            className={buttonClasses('default', 'sm')}
          >
            {PERIOD.quick[name]}
          </SoftLink>
        ))}
      </nav>
      <Form
        action={path}
        role="search"
        aria-label={REPORT.filters}
        className="flex flex-wrap items-end gap-x-3 gap-y-2.5"
      >
        <MonthField name="from" label={PERIOD.from} value={period.from} />
        <MonthField name="to" label={PERIOD.to} value={period.to} />
        <Field label={REPORT.type} name="type" className="w-[15rem] phone:w-full">
          <Select
            key={filter.type}
            defaultValue={filter.type ?? ''}
            placeholder={REPORT.anyType}
            options={DISPUTE_TYPES.map((value) => ({ value, label: disputeType[value] }))}
          />
        </Field>
        <Field label={REPORT.source} name="source" className="w-[11rem] phone:w-full">
          <Select
            key={filter.source}
            defaultValue={filter.source ?? ''}
            placeholder={REPORT.anySource}
            options={CASE_SOURCES.map((value) => ({ value, label: caseSource[value] }))}
          />
        </Field>
        {mediators.length > 0 ? (
          <Field label={REPORT.mediator} name="mediator" className="w-[10rem] phone:w-full">
            <Select
              key={filter.mediator?.id}
              defaultValue={filter.mediator?.id ?? ''}
              placeholder={REPORT.anyMediator}
              options={mediators.map(({ id, name }) => ({ value: id, label: name }))}
            />
          </Field>
        ) : null}
        <div className="flex gap-2 phone:w-full phone:[&>*]:flex-1">
          <Button type="submit">{REPORT.submit}</Button>
          <SoftLink href={path} className={buttonClasses('quiet')}>
            {REPORT.reset}
          </SoftLink>
        </div>
      </Form>
    </Card>
  )
}

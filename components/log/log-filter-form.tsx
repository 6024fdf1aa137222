import Form from 'next/form'
import Link from 'next/link'
import { Button, buttonClasses } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { Select } from '@/components/ui/select'
import type { EventKind } from '@/lib/domain/audit/events'
import { eventTitle } from '@/lib/labels/zh-CN/event'
import { LOG } from '@/lib/labels/zh-CN/log'
import type { LogAsked } from '@/lib/queries/log/log-asked'

type Props = {
  /** The log's own page. */
  action: string
  /** The address of the view shown: a new view brings its own words along. */
  here: string
  asked: LogAsked
  kinds: readonly EventKind[]
  /** The group without further conditions. */
  resetHref: string
  /** Is there a case to ask for? Nobody signs in to a case. */
  hasCases: boolean
}

const COLUMNS = { true: 'lg:grid-cols-[repeat(5,minmax(0,1fr))_auto]', false: 'lg:grid-cols-[repeat(3,minmax(0,1fr))_auto]' } as const

/** Filters of a log; they go into the address. */
export function LogFilterForm({ action, here, asked, kinds, resetHref, hasCases }: Props) {
  const { group, kind, actor, caseNo, since, until } = asked
  const isFiltered = (hasCases && kind !== null) || since !== null || until !== null || actor !== '' || caseNo !== ''
  const { filter } = LOG
  return (
    <Form
      key={here}
      action={action}
      role="search"
      className={`grid grid-cols-2 items-end gap-x-3 gap-y-2.5 border-b border-line-2 px-4 py-3 ${COLUMNS[`${hasCases}`]} print:hidden`}
    >
      {group === 'all' ? null : <input type="hidden" name="group" value={group} />}
      {hasCases ? (
        <>
          <Field label={filter.kind} name="kind" className="col-span-2 lg:col-span-1">
            <Select placeholder={filter.anyKind} defaultValue={kind ?? ''} options={kinds.map((each) => ({ value: each, label: eventTitle[each] }))} />
          </Field>
          <Field label={filter.actor} name="actor"><Input defaultValue={actor} maxLength={60} /></Field>
          <Field label={filter.caseNo} name="caseNo"><Input defaultValue={caseNo} maxLength={60} /></Field>
        </>
      ) : (
        <>
          {kind ? <input type="hidden" name="kind" value={kind} /> : null}
          <Field label={filter.person} name="actor" className="col-span-2 lg:col-span-1"><Input defaultValue={actor} maxLength={60} /></Field>
        </>
      )}
      <Field label={filter.since} name="since"><Input type="date" defaultValue={since ?? ''} /></Field>
      <Field label={filter.until} name="until"><Input type="date" defaultValue={until ?? ''} /></Field>
      <div className="col-span-2 flex gap-2 lg:col-span-1">
        <Button type="submit">{filter.submit}</Button>
        {isFiltered ? <Link href={resetHref} className={buttonClasses('quiet')}>{filter.reset}</Link> : null}
      </div>
    </Form>
  )
}

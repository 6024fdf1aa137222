import Form from 'next/form'
import Link from 'next/link'
import { Button, buttonClasses } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { Select } from '@/components/ui/select'
import type { EventKind } from '@/lib/domain/audit/events'
import { AUDIT } from '@/lib/labels/zh-CN/audit'
import { eventTitle } from '@/lib/labels/zh-CN/event'
import type { EventsAsked } from '@/lib/queries/audit/find-events'
import { eventsHref, EVERYTHING } from './events-href'

/** Filters of the record; they go into the address. */
export function FilterForm({ asked, kinds }: { asked: EventsAsked; kinds: readonly EventKind[] }) {
  const { group, kind, actor, caseNo, since, until } = asked
  const isFiltered = Boolean(kind ?? since ?? until) || actor !== '' || caseNo !== ''
  const { filter } = AUDIT
  return (
    <Form
      // A new view brings its own words along.
      key={eventsHref(asked)}
      action="/audit"
      role="search"
      className="grid grid-cols-2 items-end gap-x-3 gap-y-2.5 border-b border-line-2 px-4 py-3 lg:grid-cols-[repeat(5,minmax(0,1fr))_auto] print:hidden"
    >
      {group === 'all' ? null : <input type="hidden" name="group" value={group} />}
      <Field label={filter.kind} name="kind" className="col-span-2 lg:col-span-1">
        <Select placeholder={filter.anyKind} defaultValue={kind ?? ''} options={kinds.map((each) => ({ value: each, label: eventTitle[each] }))} />
      </Field>
      <Field label={filter.actor} name="actor"><Input defaultValue={actor} maxLength={60} /></Field>
      <Field label={filter.caseNo} name="caseNo"><Input defaultValue={caseNo} maxLength={60} /></Field>
      <Field label={filter.since} name="since"><Input type="date" defaultValue={since ?? ''} /></Field>
      <Field label={filter.until} name="until"><Input type="date" defaultValue={until ?? ''} /></Field>
      <div className="col-span-2 flex gap-2 lg:col-span-1">
        <Button type="submit">{filter.submit}</Button>
        {isFiltered ? <Link href={eventsHref({ ...EVERYTHING, group })} className={buttonClasses('quiet')}>{filter.reset}</Link> : null}
      </div>
    </Form>
  )
}

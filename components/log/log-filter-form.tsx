import { DayInput } from '@/components/forms/day-input'
import { ListForm } from '@/components/list/list-form'
import { FilterActs } from '@/components/list/filter-acts'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { Select } from '@/components/ui/select'
import { eventTitle } from '@/lib/labels/zh-CN/event'
import { LOG } from '@/lib/labels/zh-CN/log'
import type { LogView } from '@/lib/queries/log/read-log'

type Props = {
  /** The log's own page. */
  action: string
  view: Pick<LogView, 'query' | 'kinds' | 'people'>
  /** The conditions as the address carries them. */
  params: Readonly<Record<string, string | undefined>>
  /** What else stays in the address: the size of a page. */
  size: string | undefined
  /** The group without further conditions. */
  resetHref: string
  /**
   * How a case is searched: by a part of its number, by the whole number, or (sign-ins) not at all.
   */
  cases: 'parts' | 'whole' | null
}

const PEOPLE = 'log-people'
const COLUMNS = {
  true: 'lg:grid-cols-[repeat(5,minmax(0,1fr))_auto] large:lg:grid-cols-3',
  false: 'lg:grid-cols-[repeat(3,minmax(0,1fr))_auto]',
} as const

/** Filters of a log; they go into the address. */
export function LogFilterForm({
  action,
  view: { query, kinds, people },
  params,
  size,
  resetHref,
  cases,
}: Props) {
  const { group, kind, actor, caseNo, since, until } = query
  const { filter } = LOG
  const person = (
    <Input
      defaultValue={actor}
      maxLength={60}
      placeholder={filter.personHint}
      data-list-search
      enterKeyHint="search"
      {...(people.length > 0 && { list: PEOPLE })}
    />
  )
  return (
    <ListForm
      action={action}
      values={params}
      className={`grid grid-cols-2 items-end gap-x-3 gap-y-2.5 border-b border-line-2 px-4 py-3 ${COLUMNS[`${cases !== null}`]} print:hidden`}
    >
      {group === 'all' ? null : <input type="hidden" name="group" value={group} />}
      {size ? <input type="hidden" name="size" value={size} /> : null}
      {cases ? (
        <>
          <Field label={filter.kind} name="kind" className="col-span-2 lg:col-span-1">
            <Select
              placeholder={filter.anyKind}
              defaultValue={kind ?? ''}
              options={kinds.map((each) => ({ value: each, label: eventTitle(each) }))}
            />
          </Field>
          <Field label={filter.actor} name="actor" className="phone:col-span-2">
            {person}
          </Field>
          <Field label={filter.caseNo} name="caseNo" className="phone:col-span-2">
            <Input
              defaultValue={caseNo}
              maxLength={60}
              placeholder={cases === 'parts' ? filter.caseHint : filter.wholeHint}
              enterKeyHint="search"
            />
          </Field>
        </>
      ) : (
        <>
          {kind ? <input type="hidden" name="kind" value={kind} /> : null}
          <Field label={filter.person} name="actor" className="col-span-2 lg:col-span-1">
            {person}
          </Field>
        </>
      )}
      <Field label={filter.since} name="since">
        <DayInput defaultValue={since ?? ''} />
      </Field>
      <Field label={filter.until} name="until">
        <DayInput defaultValue={until ?? ''} />
      </Field>
      <div className="col-span-2 lg:col-span-1">
        <FilterActs submit={filter.submit} reset={filter.reset} resetHref={resetHref} />
      </div>
      {people.length > 0 ? (
        <datalist id={PEOPLE}>
          {people.map((name) => (
            <option key={name} value={name} />
          ))}
        </datalist>
      ) : null}
    </ListForm>
  )
}

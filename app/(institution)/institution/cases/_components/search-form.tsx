import Form from 'next/form'
import Link from 'next/link'
import { Button, buttonClasses } from '@/components/ui/button'
import { Input } from '@/components/ui/input'
import { Kbd } from '@/components/ui/kbd'
import { caseStatusOptions, CASE_LIST } from '@/lib/labels/zh-CN/institution'
import { LISTED_STATUSES, type CaseListView } from '@/lib/queries/institution/find-cases'
import { listHref } from '../../_components/list-address'
import { StatusFilter } from './status-filter'

/** Search and filters of the list; they go into the address. */
export function SearchForm({ view: { tab, status, q } }: { view: Pick<CaseListView, 'tab' | 'status' | 'q'> }) {
  const isFiltered = q !== '' || status !== null
  return (
    <Form action="/institution/cases" role="search" className="flex flex-wrap items-center gap-2 px-4 py-3 print:hidden">
      <input type="hidden" name="tab" value={tab} />
      <div className="min-w-0 flex-1 sm:max-w-[22rem]">
        <Input
          // A new view brings its own words along.
          key={`${tab} ${q}`}
          type="search"
          name="q"
          defaultValue={q}
          maxLength={60}
          aria-label={CASE_LIST.search}
          placeholder={CASE_LIST.searchHint}
          data-list-search
          enterKeyHint="search"
          suffix={<span className="phone:hidden"><Kbd>/</Kbd></span>}
        />
      </div>
      {tab === 'all' ? (
        <StatusFilter
          key={status ?? ''}
          label={CASE_LIST.status}
          placeholder={CASE_LIST.anyStatus}
          value={status ?? ''}
          options={caseStatusOptions(LISTED_STATUSES)}
        />
      ) : null}
      <Button type="submit">{CASE_LIST.searchSubmit}</Button>
      {isFiltered ? <Link href={listHref({ tab })} className={buttonClasses('quiet')}>{CASE_LIST.reset}</Link> : null}
    </Form>
  )
}

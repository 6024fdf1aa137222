import Form from 'next/form'
import Link from 'next/link'
import { Button, buttonClasses } from '@/components/ui/button'
import { Input } from '@/components/ui/input'
import { COURT } from '@/lib/labels/zh-CN/court'
import type { CourtTab } from '@/lib/queries/court/find-court-cases'
import { listHref } from './list-href'

/** Search of the list; it goes into the address. */
export function SearchForm({ tab, q }: { tab: CourtTab; q: string }) {
  return (
    <Form action="/court/cases" role="search" className="flex flex-wrap items-center gap-2 px-4 py-3 print:hidden">
      <input type="hidden" name="tab" value={tab} />
      <div className="min-w-0 flex-1 sm:w-[22rem] sm:flex-none">
        <Input
          // A new view brings its own words along.
          key={`${tab} ${q}`}
          type="search"
          name="q"
          defaultValue={q}
          maxLength={60}
          aria-label={COURT.list.search}
          placeholder={COURT.list.searchHint}
          enterKeyHint="search"
        />
      </div>
      <Button type="submit">{COURT.list.submit}</Button>
      {q ? <Link href={listHref({ tab })} className={buttonClasses('quiet')}>{COURT.list.reset}</Link> : null}
    </Form>
  )
}

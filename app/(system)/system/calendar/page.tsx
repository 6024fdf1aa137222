import { Icon } from '@/components/ui/icon'
import type { Metadata } from 'next'
import { PageHeader } from '@/components/layout/page-header'
import { buttonClasses } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { ForgetDone } from '@/components/ui/forget-done'
import { Notice } from '@/components/ui/notice'
import { SoftLink } from '@/components/ui/soft-link'
import { requireActor } from '@/lib/auth/require-actor'
import { orNotFound } from '@/lib/edge/page/or-not-found'
import { CALENDAR } from '@/lib/labels/zh-CN/system'
import { findCalendarYears } from '@/lib/queries/system/find-calendar-years'
import { MissingYear } from './_components/missing-year'
import { YearTable } from './_components/year-table'

export const metadata: Metadata = { title: CALENDAR.title }

/**
 * 工作日历: the years whose days off are known. Not a ListPage: a handful of years, all of them
 * shown, that lead nowhere, with nothing to search, page or export.
 */
export default async function CalendarPage({
  searchParams,
}: {
  searchParams: Promise<{ done?: string | string[] }>
}) {
  const view = await orNotFound(
    findCalendarYears(await requireActor(), { done: (await searchParams).done }),
  )
  return (
    <>
      <PageHeader
        title={CALENDAR.title}
        subtitle={CALENDAR.subtitle}
        actions={
          <SoftLink href="/system/calendar/load" className={buttonClasses('primary')}>
            <Icon name="calendar-plus" />
            {CALENDAR.load}
          </SoftLink>
        }
      />
      {view.done === null ? null : (
        <Notice tone="ok" className="mb-3">
          {CALENDAR.done(view.done)}
          <ForgetDone />
        </Notice>
      )}
      {view.missing === null ? null : <MissingYear year={view.missing} />}
      <Card flush>
        <YearTable years={view.years} />
      </Card>
    </>
  )
}

import type { Metadata } from 'next'
import { PageHeader } from '@/components/layout/page-header'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { requireActor } from '@/lib/auth/require-actor'
import { orNotFound } from '@/lib/edge/page/or-not-found'
import { NOTICE } from '@/lib/labels/zh-CN/calendar-notice'
import { CALENDAR } from '@/lib/labels/zh-CN/system'
import { getCalendarPreview } from '@/lib/queries/system/get-calendar-preview'
import { NoticeForm } from './_components/notice-form'
import { PreviewCard } from './_components/preview-card'

export const metadata: Metadata = { title: NOTICE.title }

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

/**
 * 载入放假安排: the notice is typed, previewed by address (so that back and reload keep it), and then
 * confirmed.
 */
export default async function LoadCalendarPage({ searchParams }: Props) {
  const { year, holidays, makeUpWorkdays, source } = await searchParams
  const view = await orNotFound(
    getCalendarPreview(await requireActor(), { year, holidays, makeUpWorkdays, source }),
  )
  return (
    <>
      <PageHeader
        trail={
          <Breadcrumb
            items={[{ label: CALENDAR.title, href: '/system/calendar' }, { label: NOTICE.title }]}
          />
        }
        title={NOTICE.title}
        subtitle={NOTICE.subtitle}
      />
      <div className="grid items-start gap-4 xl:grid-cols-2">
        {/* First in one column: a result must not be below the form that requested it. */}
        {view.preview ? (
          <div className="xl:order-last">
            <PreviewCard draft={view.draft} preview={view.preview} />
          </div>
        ) : null}
        <NoticeForm view={view} />
      </div>
    </>
  )
}

import type { Metadata } from 'next'
import { PageHeader } from '@/components/layout/page-header'
import { buttonClasses } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { DefinitionList } from '@/components/ui/definition-list'
import { SoftLink } from '@/components/ui/soft-link'
import { requireActor } from '@/lib/auth/require-actor'
import { orNotFound } from '@/lib/edge/page/or-not-found'
import { HOURS } from '@/lib/labels/zh-CN/working-hours'
import { SCHEDULE, WEEK } from '@/lib/labels/zh-CN/schedule'
import { findWeek } from '@/lib/queries/institution/find-week'
import { WeekTable } from './_components/week-table'

export const metadata: Metadata = { title: SCHEDULE.title }

type Props = { searchParams: Promise<{ week?: string | string[] }> }

const PAGE = '/institution/schedule'

/** 日程: the meetings of a week by room and day; each opens its case. */
export default async function SchedulePage({ searchParams }: Props) {
  const { week } = await searchParams
  const view = await orNotFound(
    findWeek(await requireActor(), { week: typeof week === 'string' ? week : undefined }),
  )
  const to = (href: string, label: string) => (
    <SoftLink key={label} href={href} className={buttonClasses()}>
      {label}
    </SoftLink>
  )
  return (
    <>
      <PageHeader
        title={SCHEDULE.title}
        subtitle={WEEK.subtitle(view.from, view.to, view.total)}
        actions={[
          to(`${PAGE}/rooms`, WEEK.rooms),
          to(`${PAGE}?week=${view.previous}`, WEEK.previous),
          ...(view.isElsewhere ? [to(PAGE, WEEK.present)] : []),
          to(`${PAGE}?week=${view.next}`, WEEK.next),
        ]}
      />
      <Card flush>
        <WeekTable view={view} />
      </Card>
      {view.hours.length > 0 ? (
        <Card title={HOURS.ofPeople} className="mt-4">
          <DefinitionList
            columns={2}
            items={view.hours.map(({ name, words }) => ({ term: name, value: words.join('；') }))}
          />
          <p className="mt-2 text-sm text-ink-3">{HOURS.ofPeopleHelp}</p>
        </Card>
      ) : null}
    </>
  )
}

import type { Metadata } from 'next'
import { WorkList } from '@/components/ending/work-list'
import { PageHeader } from '@/components/layout/page-header'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { Notice } from '@/components/ui/notice'
import { requireActor } from '@/lib/auth/require-actor'
import { orNotFound } from '@/lib/edge/page/or-not-found'
import { INSTITUTION_END } from '@/lib/labels/zh-CN/institution-end'
import { ORGANISATIONS } from '@/lib/labels/zh-CN/organisation'
import { getOwnEnding } from '@/lib/queries/institution/get-own-ending'
import { LeaveForm } from './_components/leave-form'

export const metadata: Metadata = { title: INSTITUTION_END.own }

const HREFS = {
  entries: '/institution/roster',
  pending: '/institution/cases?tab=accept',
  applications: '/institution/applications',
  unassigned: '/institution/cases?tab=assign',
  mediating: '/institution/cases?tab=due',
  unarchived: '/institution/records?status=closed',
  consultations: '/institution/consultations',
  complaints: '/institution/complaints',
  mediators: '/institution/people',
} as const

type Props = { params: Promise<{ institutionId: string }> }

/** 机构终止准备: everything that has to be over first, each with where it is finished. */
export default async function OwnEndingPage({ params }: Props) {
  const view = await orNotFound(getOwnEnding(await requireActor(), await params))
  return (
    <>
      <PageHeader
        trail={
          <Breadcrumb
            items={[
              { label: ORGANISATIONS.title, href: '/institution/organisations' },
              { label: view.name, href: `/institution/organisations/${view.institutionId}` },
              { label: INSTITUTION_END.own },
            ]}
          />
        }
        title={INSTITUTION_END.own}
        subtitle={INSTITUTION_END.ownSubtitle}
      />
      <div className="flex max-w-[60rem] flex-col gap-4">
        {view.isNothingOpen ? <Notice tone="ok">{INSTITUTION_END.nothingOwn}</Notice> : null}
        <WorkList work={view.work} hrefs={HREFS} />
        {view.mediators.length > 0 ? <LeaveForm {...view} /> : null}
      </div>
    </>
  )
}

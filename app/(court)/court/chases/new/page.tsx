import type { Metadata } from 'next'
import { PageHeader } from '@/components/layout/page-header'
import { Watermark } from '@/components/layout/watermark'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { buttonClasses } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { EmptyState } from '@/components/ui/empty-state'
import { SoftLink } from '@/components/ui/soft-link'
import { WholeDays } from '@/components/ui/whole-days'
import { requireActor } from '@/lib/auth/require-actor'
import { orNotFound } from '@/lib/edge/page/or-not-found'
import type { SearchParamsProps } from '@/lib/edge/page/search-params'
import { NEW_CHASE } from '@/lib/labels/zh-CN/chase-list'
import { getChasePlan } from '@/lib/queries/court/get-chase-plan'
import { ChaseForm } from './_components/chase-form'

export const metadata: Metadata = { title: NEW_CHASE.title }

/** 催办 of the cases that the address names: what it says of each, and a note. */
export default async function NewChasePage({ searchParams }: SearchParamsProps) {
  const view = await orNotFound(
    getChasePlan(await requireActor(), { case: (await searchParams)['case'] }),
  )
  const { planned, cannot } = view
  return (
    <>
      <Watermark text={view.watermark} />
      <PageHeader
        trail={
          <Breadcrumb
            items={[{ label: NEW_CHASE.back, href: '/court/desk' }, { label: NEW_CHASE.title }]}
          />
        }
        title={planned.length > 1 ? NEW_CHASE.many(planned.length) : NEW_CHASE.title}
        subtitle={NEW_CHASE.help}
      />
      <div className="flex max-w-[56rem] flex-col gap-4">
        {planned.length > 0 ? (
          <Card title={NEW_CHASE.cases}>
            <ChaseForm planned={planned} />
          </Card>
        ) : (
          <Card>
            <EmptyState
              title={NEW_CHASE.none.title}
              action={
                <SoftLink href="/court/desk" className={buttonClasses('primary')}>
                  {NEW_CHASE.back}
                </SoftLink>
              }
            >
              {NEW_CHASE.none.text}
            </EmptyState>
          </Card>
        )}
        {cannot.length > 0 ? (
          <Card title={NEW_CHASE.cannot}>
            <ul className="flex flex-col gap-2">
              {cannot.map(({ caseId, caseNo, why }) => (
                <li key={caseId}>
                  <SoftLink
                    href={`/court/cases/${caseId}/chases`}
                    className="font-medium text-court underline-offset-4 hover:underline"
                  >
                    {caseNo}
                  </SoftLink>
                  <p className="text-ink-2">
                    <WholeDays>{why}</WholeDays>
                  </p>
                </li>
              ))}
            </ul>
          </Card>
        ) : null}
      </div>
    </>
  )
}

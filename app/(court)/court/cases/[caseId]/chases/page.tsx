import type { Metadata } from 'next'
import { CaseHeader } from '@/components/case/case-header'
import { ChaseCard } from '@/components/chase/chase-card'
import { Watermark } from '@/components/layout/watermark'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { buttonClasses } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { EmptyState } from '@/components/ui/empty-state'
import { SoftLink } from '@/components/ui/soft-link'
import { requireActor } from '@/lib/auth/require-actor'
import { orNotFound } from '@/lib/edge/page/or-not-found'
import { CASE_FILE } from '@/lib/labels/zh-CN/case-file'
import { CHASE } from '@/lib/labels/zh-CN/chase'
import { CHASES } from '@/lib/labels/zh-CN/chase-list'
import { getCourtChases } from '@/lib/queries/court/get-court-chases'

export const metadata: Metadata = { title: CHASE.ofCase }

/** The 催办 of one case as its court reads them. */
export default async function CourtCaseChasesPage({
  params,
}: {
  params: Promise<{ caseId: string }>
}) {
  const { caseId } = await params
  const view = await orNotFound(getCourtChases(await requireActor(), { caseId }))
  return (
    <>
      <Watermark text={view.watermark} />
      <CaseHeader
        header={view.header}
        trail={
          <Breadcrumb
            items={[
              { label: CHASES.courtTitle, href: '/court/chases' },
              { label: CASE_FILE.title, href: `/court/cases/${caseId}` },
              { label: CHASE.ofCase },
            ]}
          />
        }
        actions={
          view.mayChase ? (
            <SoftLink
              href={`/court/chases/new?case=${caseId}`}
              className={buttonClasses('primary')}
            >
              {CHASE.short}
            </SoftLink>
          ) : null
        }
      />
      <div className="flex max-w-[56rem] flex-col gap-4">
        {view.chases.length === 0 ? (
          <Card>
            <EmptyState title={CHASE.noneOfCase} />
          </Card>
        ) : (
          view.chases.map((chase) => <ChaseCard key={chase.id} chase={chase} />)
        )}
      </div>
    </>
  )
}

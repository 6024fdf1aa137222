import type { Metadata } from 'next'
import { OwnChases } from '@/components/chase/own-chases'
import { PageHeader } from '@/components/layout/page-header'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { buttonClasses } from '@/components/ui/button'
import { SoftLink } from '@/components/ui/soft-link'
import { requireActor } from '@/lib/auth/require-actor'
import { orNotFound } from '@/lib/edge/page/or-not-found'
import { CHASE } from '@/lib/labels/zh-CN/chase'
import { CHASES } from '@/lib/labels/zh-CN/chase-list'
import { getOwnChases } from '@/lib/queries/chase/get-own-chases'
import { answerChaseAction } from './actions'

export const metadata: Metadata = { title: CHASE.title }

/** What the court called for in one case, and the institution's answer. */
export default async function CaseChasesPage({ params }: { params: Promise<{ caseId: string }> }) {
  const view = await orNotFound(getOwnChases(await requireActor(), await params))
  return (
    <>
      <PageHeader
        trail={
          <Breadcrumb
            items={[{ label: CHASES.title, href: '/institution/chases' }, { label: view.caseNo }]}
          />
        }
        title={CHASE.title}
        actions={
          <SoftLink href={`/institution/cases/${view.caseId}`} className={buttonClasses()}>
            {view.caseNo}
          </SoftLink>
        }
      />
      <div className="flex max-w-[52rem] flex-col gap-4">
        <OwnChases view={view} action={answerChaseAction} />
      </div>
    </>
  )
}

import type { Metadata } from 'next'
import { HandOverPlan } from '@/components/dossier/hand-over-plan'
import { PageHeader } from '@/components/layout/page-header'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { requireActor } from '@/lib/auth/require-actor'
import { orNotFound } from '@/lib/edge/page/or-not-found'
import { PACK } from '@/lib/labels/zh-CN/court-pack'
import { DOSSIER, DOSSIER_LIST } from '@/lib/labels/zh-CN/dossier'
import { getHandOver } from '@/lib/queries/case/get-hand-over'
import { handOverAction } from './actions'

export const metadata: Metadata = { title: PACK.title }

/** 移送法院 of a closed case: what goes and what stays, before it is done. */
export default async function HandOverPage({ params }: { params: Promise<{ caseId: string }> }) {
  const { caseId } = await params
  const view = await orNotFound(getHandOver(await requireActor(), { caseId }))
  return (
    <>
      <PageHeader
        title={PACK.titleOf(view.caseNo)}
        trail={
          <Breadcrumb
            items={[
              { label: DOSSIER_LIST.title, href: '/institution/dossiers' },
              { label: DOSSIER.detail, href: `/institution/dossiers/${caseId}` },
              { label: PACK.title },
            ]}
          />
        }
      />
      <HandOverPlan view={view} action={handOverAction} />
    </>
  )
}

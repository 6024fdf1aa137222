import type { Metadata } from 'next'
import { HandOverPlan } from '@/components/dossier/hand-over-plan'
import { MobileTopBar } from '@/components/layout/mobile-shell'
import { requireActor } from '@/lib/auth/require-actor'
import { orNotFound } from '@/lib/edge/page/or-not-found'
import { PACK } from '@/lib/labels/zh-CN/court-pack'
import { getHandOver } from '@/lib/queries/case/get-hand-over'
import { handOverAction } from './actions'

export const metadata: Metadata = { title: PACK.title }

/** 移送法院: the mediator hands in (特邀规定 第19–21条). */
export default async function MyHandOverPage({ params }: { params: Promise<{ caseId: string }> }) {
  const { caseId } = await params
  const view = await orNotFound(getHandOver(await requireActor(), { caseId }))
  return (
    <>
      <MobileTopBar title={PACK.title} back={`/mediator/cases/${caseId}`} />
      <p className="border-b border-line bg-paper px-4 py-2.5 text-sm text-ink-3">{view.caseNo}</p>
      <div className="px-4 py-3">
        <HandOverPlan view={view} action={handOverAction} />
      </div>
    </>
  )
}

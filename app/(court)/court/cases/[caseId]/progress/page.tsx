import type { Metadata } from 'next'
import { ProgressSheet } from '@/components/case/progress-sheet'
import { SheetHeader } from '@/components/case/sheet-header'
import { Watermark } from '@/components/layout/watermark'
import { requireActor } from '@/lib/auth/require-actor'
import { readParams } from '@/lib/edge/page/search-params'
import { orNotFound } from '@/lib/edge/page/or-not-found'
import { COURT } from '@/lib/labels/zh-CN/court'
import { PROGRESS } from '@/lib/labels/zh-CN/progress'
import { getCourtProgress } from '@/lib/queries/court/get-court-progress'

export const metadata: Metadata = { title: PROGRESS.title }

type Props = {
  params: Promise<{ caseId: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

/** 调解进度 of a case the court referred; the look is recorded before anything is shown. */
export default async function CourtProgressPage({ params, searchParams }: Props) {
  const actor = await requireActor()
  const { caseId } = await params
  const view = await orNotFound(
    getCourtProgress(actor, { ...readParams(await searchParams, ['show', 'before']), caseId }),
  )
  const detail = `/court/cases/${caseId}`
  return (
    <>
      <Watermark text={view.watermark} />
      <SheetHeader
        header={view.header}
        title={PROGRESS.title}
        list={{ label: COURT.list.title, href: '/court/cases' }}
        detail={{ label: COURT.list.open, href: detail }}
      />
      <ProgressSheet view={view} path={`${detail}/progress`} />
    </>
  )
}

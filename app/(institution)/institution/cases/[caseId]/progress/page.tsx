import type { Metadata } from 'next'
import { ProgressSheet } from '@/components/case/progress-sheet'
import { SheetHeader } from '@/components/case/sheet-header'
import { requireActor } from '@/lib/auth/require-actor'
import { readParams } from '@/lib/edge/page/search-params'
import { orNotFound } from '@/lib/edge/page/or-not-found'
import { CASE_ACTS } from '@/lib/labels/zh-CN/case-acts'
import { PROGRESS } from '@/lib/labels/zh-CN/progress'
import { getCaseProgress } from '@/lib/queries/institution/get-case-progress'
import { caseHref, listCrumb, readCaseList } from '../../../_components/case-address'

export const metadata: Metadata = { title: PROGRESS.title }

type Props = {
  params: Promise<{ caseId: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

/** 调解进度 (操作手册 3.5). */
export default async function ProgressPage({ params, searchParams }: Props) {
  const actor = await requireActor()
  const { caseId } = await params
  const query = await searchParams
  const view = await orNotFound(
    getCaseProgress(actor, { ...readParams(query, ['show', 'before']), caseId }),
  )
  const list = readCaseList(query)
  return (
    <>
      <SheetHeader
        header={view.header}
        title={PROGRESS.title}
        list={listCrumb(list)}
        detail={{ label: CASE_ACTS.detail, href: caseHref(caseId, list) }}
      />
      <ProgressSheet view={view} path={caseHref(caseId, list, 'progress')} />
    </>
  )
}

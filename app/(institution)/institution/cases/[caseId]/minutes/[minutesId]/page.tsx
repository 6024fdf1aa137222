import type { Metadata } from 'next'
import { MinutesSheet } from '@/components/case/minutes-sheet'
import { SheetHeader } from '@/components/case/sheet-header'
import { requireActor } from '@/lib/auth/require-actor'
import { orNotFound } from '@/lib/edge/page/or-not-found'
import { CASE_ACTS } from '@/lib/labels/zh-CN/case-acts'
import { MINUTES } from '@/lib/labels/zh-CN/minutes'
import { getCaseMinutes } from '@/lib/queries/institution/get-case-minutes'
import { caseHref, listCrumb, readCaseList } from '../../../../_components/case-address'

export const metadata: Metadata = { title: MINUTES.title }

type Props = {
  params: Promise<{ caseId: string; minutesId: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

/** 调解笔录, to read. */
export default async function CaseMinutesPage({ params, searchParams }: Props) {
  const actor = await requireActor()
  const { caseId, minutesId } = await params
  const { header, ...sheet } = await orNotFound(getCaseMinutes(actor, { caseId, minutesId }))
  const list = readCaseList(await searchParams)
  return (
    <>
      <SheetHeader
        header={header}
        title={MINUTES.title}
        list={listCrumb(list)}
        detail={{ label: CASE_ACTS.detail, href: caseHref(caseId, list) }}
      />
      <MinutesSheet sheet={sheet} />
    </>
  )
}

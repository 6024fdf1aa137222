import type { Metadata } from 'next'
import { CaseHeader } from '@/components/case/case-header'
import { MinutesSheet } from '@/components/case/minutes-sheet'
import { PrintButton } from '@/components/layout/print-button'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { buttonClasses } from '@/components/ui/button'
import { SoftLink } from '@/components/ui/soft-link'
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
  const detail = caseHref(caseId, list)
  return (
    <>
      <CaseHeader
        header={header}
        page={MINUTES.title}
        trail={
          <Breadcrumb
            items={[
              listCrumb(list),
              { label: header.caseNo, href: detail },
              { label: MINUTES.title },
            ]}
          />
        }
        actions={
          <>
            <PrintButton />
            <SoftLink href={detail} className={buttonClasses()}>
              {CASE_ACTS.detail}
            </SoftLink>
          </>
        }
      />
      <MinutesSheet sheet={sheet} />
    </>
  )
}

import type { Metadata } from 'next'
import { CaseHeader } from '@/components/case/case-header'
import { MinutesSheet } from '@/components/case/minutes-sheet'
import { PrintButton } from '@/components/layout/print-button'
import { Watermark } from '@/components/layout/watermark'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { buttonClasses } from '@/components/ui/button'
import { SoftLink } from '@/components/ui/soft-link'
import { requireActor } from '@/lib/auth/require-actor'
import { orNotFound } from '@/lib/edge/page/or-not-found'
import { COURT } from '@/lib/labels/zh-CN/court'
import { MINUTES } from '@/lib/labels/zh-CN/minutes'
import { getCourtMinutes } from '@/lib/queries/court/get-court-minutes'

export const metadata: Metadata = { title: MINUTES.title }

type Props = { params: Promise<{ caseId: string; minutesId: string }> }

/** Confirmed 调解笔录 of a case the court referred; the look is recorded before anything is shown. */
export default async function CourtMinutesPage({ params }: Props) {
  const actor = await requireActor()
  const { caseId, minutesId } = await params
  const { header, watermark, ...sheet } = await orNotFound(
    getCourtMinutes(actor, { caseId, minutesId }),
  )
  const detail = `/court/cases/${caseId}`
  return (
    <>
      <Watermark text={watermark} />
      <CaseHeader
        header={header}
        page={MINUTES.title}
        trail={
          <Breadcrumb
            items={[
              { label: COURT.list.title, href: '/court/cases' },
              { label: header.caseNo, href: detail },
              { label: MINUTES.title },
            ]}
          />
        }
        actions={
          <>
            <PrintButton />
            <SoftLink href={detail} className={buttonClasses()}>
              {COURT.list.open}
            </SoftLink>
          </>
        }
      />
      <MinutesSheet sheet={sheet} />
    </>
  )
}

import type { Metadata } from 'next'
import { MinutesSheet } from '@/components/case/minutes-sheet'
import { SheetHeader } from '@/components/case/sheet-header'
import { Watermark } from '@/components/layout/watermark'
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
  return (
    <>
      <Watermark text={watermark} />
      <SheetHeader
        header={header}
        title={MINUTES.title}
        list={{ label: COURT.list.title, href: '/court/cases' }}
        detail={{ label: COURT.list.open, href: `/court/cases/${caseId}` }}
      />
      <MinutesSheet sheet={sheet} />
    </>
  )
}

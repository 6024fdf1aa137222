import type { Metadata } from 'next'
import { SuspicionList } from '@/components/case/suspicion-list'
import { CaseHeader } from '@/components/case/case-header'
import { Watermark } from '@/components/layout/watermark'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { Card } from '@/components/ui/card'
import { requireActor } from '@/lib/auth/require-actor'
import { orNotFound } from '@/lib/edge/page/or-not-found'
import { CASE_FILE } from '@/lib/labels/zh-CN/case-file'
import { COURT } from '@/lib/labels/zh-CN/court'
import { ANSWER_SUSPICION, SUSPICION } from '@/lib/labels/zh-CN/suspicion'
import { getCourtCase } from '@/lib/queries/court/get-court-case'
import { AnswerForm } from './_components/answer-form'

export const metadata: Metadata = { title: SUSPICION.title }

/** 虚假调解报告: what the mediator reported, and the form in which the court's staff answer it. */
export default async function SuspicionPage({ params }: { params: Promise<{ caseId: string }> }) {
  const { caseId } = await params
  const { file, answerable, watermark } = await orNotFound(
    getCourtCase(await requireActor(), { caseId }),
  )
  return (
    <>
      <Watermark text={watermark} />
      <CaseHeader
        header={file.header}
        trail={
          <Breadcrumb
            items={[
              { label: COURT.list.title, href: '/court/cases' },
              { label: CASE_FILE.title, href: `/court/cases/${caseId}` },
              { label: SUSPICION.title },
            ]}
          />
        }
      />
      <div className="flex max-w-[52rem] flex-col gap-4">
        <Card title={SUSPICION.title}>
          {file.suspicions.length > 0 ? (
            <SuspicionList suspicions={file.suspicions} courtEnd={file.courtEnd} />
          ) : (
            <p className="text-ink-3">{SUSPICION.none}</p>
          )}
        </Card>
        {answerable ? (
          <Card title={ANSWER_SUSPICION.title}>
            <AnswerForm caseId={caseId} {...answerable} />
          </Card>
        ) : null}
      </div>
    </>
  )
}

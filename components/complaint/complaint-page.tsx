import type { ReactNode } from 'react'
import type { FormAction } from '@/components/forms/action-form'
import { PageHeader } from '@/components/layout/page-header'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { buttonClasses } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { SoftLink } from '@/components/ui/soft-link'
import { COMPLAINT, COMPLAINTS } from '@/lib/labels/zh-CN/complaint'
import type { ComplaintView } from '@/lib/queries/complaint/get-complaint'
import { AnswerForm } from './answer-form'
import { ComplaintText } from './complaint-text'

export interface ComplaintPageProps {
  view: ComplaintView
  /** The address of the list, and of the cases of this surface. */
  path: string
  casesPath: string
  action: FormAction
  /** Between complaint and answer: the hearing, of the court. */
  hearing?: ReactNode
}

/** One complaint with its answers, and the form to answer it where that is this office's turn. */
export function ComplaintPage({ view, path, casesPath, action, hearing }: ComplaintPageProps) {
  return (
    <>
      <PageHeader
        trail={
          <Breadcrumb
            items={[{ label: COMPLAINTS.title, href: path }, { label: COMPLAINT.title }]}
          />
        }
        title={COMPLAINT.title}
        actions={
          <SoftLink href={`${casesPath}/${view.caseId}`} className={buttonClasses()}>
            {view.caseNo}
          </SoftLink>
        }
      />
      <div className="flex max-w-[52rem] flex-col gap-4">
        <Card title={COMPLAINT.facts}>
          <ComplaintText view={view} />
          {view.shown ? <p className="mt-3 text-sm text-ink-3">{view.shown}</p> : null}
        </Card>
        {hearing}
        {view.answerable ? (
          <Card title={COMPLAINT.form}>
            <AnswerForm action={action} complaintId={view.id} {...view.answerable} />
          </Card>
        ) : null}
      </div>
    </>
  )
}

import type { ReactNode } from 'react'
import { CaseHeader } from '@/components/case/case-header'
import { Watermark } from '@/components/layout/watermark'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { buttonClasses } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { EmptyState } from '@/components/ui/empty-state'
import { SoftLink } from '@/components/ui/soft-link'
import { WholeDays } from '@/components/ui/whole-days'
import { CASE_FILE } from '@/lib/labels/zh-CN/case-file'
import { RETURNED_ACTS } from '@/lib/labels/zh-CN/returned-acts'
import type { DeskAct } from '@/lib/queries/court/desk-row'
import type { ReturnedActView } from '@/lib/queries/court/get-returned-act'
import type { Watermarked } from '@/lib/queries/court/court-review'

export interface ReturnedActPageProps {
  act: DeskAct
  caseId: string
  view: Watermarked<ReturnedActView>
  /** What was done just before, above the form. */
  notice?: ReactNode
  children: ReactNode
}

/**
 * A page of one act of the court's clerk: the case, the law, and the form, or why it cannot be done
 * now.
 */
export function ReturnedActPage({ act, caseId, view, notice, children }: ReturnedActPageProps) {
  const words = RETURNED_ACTS[act]
  const notNow = view.notNow[act]
  return (
    <>
      <Watermark text={view.watermark} />
      <CaseHeader
        header={view.header}
        trail={
          <Breadcrumb
            items={[
              { label: RETURNED_ACTS.toDesk, href: '/court/desk' },
              { label: CASE_FILE.title, href: `/court/cases/${caseId}` },
              { label: words.title },
            ]}
          />
        }
      />
      <p className="-mt-2 mb-3.5 text-ink-2">{view.parties}</p>
      <div className="flex max-w-[56rem] flex-col gap-4">
        {notice}
        {notNow === null ? (
          children
        ) : (
          <Card title={words.title}>
            <EmptyState
              title={RETURNED_ACTS.notNow}
              action={
                <SoftLink href={`/court/cases/${caseId}`} className={buttonClasses('primary')}>
                  {RETURNED_ACTS.back}
                </SoftLink>
              }
            >
              <WholeDays>{notNow}</WholeDays>
            </EmptyState>
          </Card>
        )}
      </div>
    </>
  )
}

import type { Metadata } from 'next'
import { buttonClasses } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { SoftLink } from '@/components/ui/soft-link'
import { requireActor } from '@/lib/auth/require-actor'
import { orNotFound } from '@/lib/edge/page/or-not-found'
import { SUM_UP } from '@/lib/labels/zh-CN/mediator-acts/sum-up'
import { getSummaryForm } from '@/lib/queries/mediator/get-summary-form'
import { ActPage } from '../../_components/act-page'
import { ChooseMessages } from './_components/choose-messages'
import { SummaryForm } from './_components/summary-form'

export const metadata: Metadata = { title: SUM_UP.title }

type Props = {
  params: Promise<{ caseId: string }>
  searchParams: Promise<Record<'topic' | 'm', string | string[] | undefined>>
}

/** 整理成笔录: choose what was said to all, then put it into lines of a draft. */
export default async function SummaryPage({ params, searchParams }: Props) {
  const { caseId } = await params
  const { topic, m } = await searchParams
  const messageIds = m === undefined ? [] : [m].flat()
  const view = await orNotFound(
    getSummaryForm(await requireActor(), {
      caseId,
      topicId: typeof topic === 'string' ? topic : 'none',
      messageIds,
    }),
  )
  return (
    <ActPage
      title={SUM_UP.title}
      head={view.head}
      ability={view.ability}
      back={`/mediator/cases/${caseId}/talk`}
    >
      {view.topic === null ? <Notice>{SUM_UP.gone}</Notice> : null}
      {view.topic ? (
        <>
          <h2 className="text-lg font-semibold">{SUM_UP.of(view.topic.title)}</h2>
          {view.drafts.length === 0 ? (
            <>
              <Notice tone="warn">{SUM_UP.noDraft}</Notice>
              <SoftLink
                href={`/mediator/cases/${caseId}`}
                className={`${buttonClasses()} min-h-11`}
              >
                {SUM_UP.toCase}
              </SoftLink>
            </>
          ) : view.lines.length > 0 ? (
            <SummaryForm caseId={caseId} topicId={view.topic.id} form={view} />
          ) : (
            <ChooseMessages topicId={view.topic.id} messages={view.messages} />
          )}
        </>
      ) : null}
    </ActPage>
  )
}

import type { Metadata } from 'next'
import { Notice } from '@/components/ui/notice'
import { requireActor } from '@/lib/auth/require-actor'
import { orNotFound } from '@/lib/edge/page/or-not-found'
import { ROUND_FORM } from '@/lib/labels/zh-CN/mediator-acts/talk'
import { getRoundForm } from '@/lib/queries/mediator/get-round-form'
import { ActPage } from '../../_components/act-page'
import { ContinueTopicForm } from './_components/continue-topic-form'

export const metadata: Metadata = { title: ROUND_FORM.title }

type Props = {
  params: Promise<{ caseId: string }>
  searchParams: Promise<{ topic?: string | string[] }>
}

/** Another round of a topic: the question before, the new one and its deadline. */
export default async function RoundPage({ params, searchParams }: Props) {
  const { caseId } = await params
  const { topic } = await searchParams
  const { head, ability, freshId, deadlines, before } = await orNotFound(
    getRoundForm(await requireActor(), {
      caseId,
      topicId: typeof topic === 'string' ? topic : 'none',
    }),
  )
  return (
    <ActPage
      title={ROUND_FORM.title}
      head={head}
      ability={ability}
      back={`/mediator/cases/${caseId}/talk`}
    >
      {before ? (
        <>
          <h2 className="text-lg font-semibold">{`${before.title}　${before.nextRound}`}</h2>
          <p className="text-ink-2">{ROUND_FORM.help}</p>
          <div className="border-l-4 border-line pl-3">
            <p className="text-sm text-ink-3">{before.round}</p>
            <p className="break-words whitespace-pre-line">{before.question}</p>
          </div>
          <ContinueTopicForm
            caseId={caseId}
            continuesId={before.id}
            freshId={freshId}
            deadlines={deadlines}
          />
        </>
      ) : (
        <Notice>{ROUND_FORM.gone}</Notice>
      )}
    </ActPage>
  )
}

import type { Metadata } from 'next'
import { Notice } from '@/components/ui/notice'
import { requireActor } from '@/lib/auth/require-actor'
import { orNotFound } from '@/lib/edge/page/or-not-found'
import { TOPIC_MANAGE } from '@/lib/labels/zh-CN/mediator-acts/talk'
import { getTopicForm } from '@/lib/queries/mediator/get-topic-form'
import { ActPage } from '../../_components/act-page'
import { CloseTopicForm } from './_components/close-topic-form'
import { ExtendTopicForm } from './_components/extend-topic-form'

export const metadata: Metadata = { title: TOPIC_MANAGE.title }

type Props = {
  params: Promise<{ caseId: string }>
  searchParams: Promise<{ topic?: string | string[] }>
}

export default async function ManageTopicPage({ params, searchParams }: Props) {
  const { caseId } = await params
  const { topic: wanted } = await searchParams
  const { head, ability, deadlines, topic } = await orNotFound(
    getTopicForm(await requireActor(), {
      caseId,
      topicId: typeof wanted === 'string' ? wanted : 'none',
    }),
  )
  return (
    <ActPage
      title={TOPIC_MANAGE.title}
      head={head}
      ability={ability}
      back={`/mediator/cases/${caseId}/talk`}
    >
      {topic ? (
        <>
          <h2 className="text-lg font-semibold">{topic.title}</h2>
          <p className="text-ink-2">{TOPIC_MANAGE.now(topic.due)}</p>
          {deadlines.length === 0 ? (
            <Notice>{TOPIC_MANAGE.none}</Notice>
          ) : (
            <ExtendTopicForm caseId={caseId} topicId={topic.id} deadlines={deadlines} />
          )}
          <CloseTopicForm caseId={caseId} topicId={topic.id} />
        </>
      ) : (
        <Notice>{TOPIC_MANAGE.gone}</Notice>
      )}
    </ActPage>
  )
}

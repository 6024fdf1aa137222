import type { Metadata } from 'next'
import { requireActor } from '@/lib/auth/require-actor'
import { orNotFound } from '@/lib/edge/page/or-not-found'
import { TOPIC_FORM } from '@/lib/labels/zh-CN/mediator-acts/talk'
import { getTopicForm } from '@/lib/queries/mediator/get-topic-form'
import { ActPage } from '../../_components/act-page'
import { OpenTopicForm } from './_components/open-topic-form'

export const metadata: Metadata = { title: TOPIC_FORM.title }

export default async function OpenTopicPage({ params }: { params: Promise<{ caseId: string }> }) {
  const { head, ability, freshId, deadlines } = await orNotFound(
    getTopicForm(await requireActor(), await params),
  )
  return (
    <ActPage
      title={TOPIC_FORM.title}
      head={head}
      ability={ability}
      back={`/mediator/cases/${head.caseId}/talk`}
    >
      <OpenTopicForm caseId={head.caseId} freshId={freshId} deadlines={deadlines} />
    </ActPage>
  )
}

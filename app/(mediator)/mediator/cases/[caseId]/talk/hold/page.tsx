import type { Metadata } from 'next'
import { Notice } from '@/components/ui/notice'
import { requireActor } from '@/lib/auth/require-actor'
import { orNotFound } from '@/lib/edge/page/or-not-found'
import { HOLD_FORM } from '@/lib/labels/zh-CN/mediator-acts/talk'
import { getTalk } from '@/lib/queries/mediator/get-talk'
import { ActPage } from '../../_components/act-page'
import { HoldMessageForm } from './_components/hold-message-form'

export const metadata: Metadata = { title: HOLD_FORM.title }

type Props = {
  params: Promise<{ caseId: string }>
  searchParams: Promise<{ message?: string | string[] }>
}

export default async function HoldMessagePage({ params, searchParams }: Props) {
  const { caseId } = await params
  const { message: wanted } = await searchParams
  const { head, ability, topics } = await orNotFound(getTalk(await requireActor(), { caseId }))
  const message = topics
    .flatMap(({ messages }) => messages)
    .find(({ id, state, isMediator }) => id === wanted && state === 'said' && !isMediator)
  return (
    <ActPage
      title={HOLD_FORM.title}
      head={head}
      ability={ability}
      back={`/mediator/cases/${caseId}/talk`}
    >
      {message ? (
        <HoldMessageForm caseId={caseId} message={message} />
      ) : (
        <Notice>{HOLD_FORM.gone}</Notice>
      )}
    </ActPage>
  )
}

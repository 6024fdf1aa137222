import type { Metadata } from 'next'
import { requireActor } from '@/lib/auth/require-actor'
import { orNotFound } from '@/lib/edge/page/or-not-found'
import { RECORD_SERVICE } from '@/lib/labels/zh-CN/mediator-acts/service'
import { findPhrasesFor } from '@/lib/queries/account/find-phrases'
import { getServiceForm } from '@/lib/queries/mediator/get-service-form'
import { ActPage } from '../_components/act-page'
import { ServiceForm } from './_components/service-form'

export const metadata: Metadata = { title: RECORD_SERVICE.title }

type Param = string | string[] | undefined
type Props = {
  params: Promise<{ caseId: string }>
  /** The notice that did not arrive. */
  searchParams: Promise<{ party?: Param; subject?: Param }>
}

const one = (param: Param) => (typeof param === 'string' ? param.slice(0, 80) : undefined)

export default async function ServicePage({ params, searchParams }: Props) {
  const actor = await requireActor()
  const { caseId } = await params
  const { party, subject } = await searchParams
  const { head, ability, ...form } = await orNotFound(
    getServiceForm(actor, { caseId, party: one(party), subject: one(subject) }),
  )
  const replies = await orNotFound(findPhrasesFor(actor, { place: 'reply' }))
  return (
    <ActPage
      title={RECORD_SERVICE.title}
      head={head}
      ability={ability}
      lapse={RECORD_SERVICE.lapse}
    >
      <ServiceForm caseId={head.caseId} form={form} replies={replies} />
    </ActPage>
  )
}

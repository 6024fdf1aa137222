import type { Metadata } from 'next'
import { requireActor } from '@/lib/auth/require-actor'
import { orNotFound } from '@/lib/edge/page/or-not-found'
import { RECORD_CONSENT } from '@/lib/labels/zh-CN/mediator-acts/consent'
import { getConsentForm } from '@/lib/queries/mediator/get-consent-form'
import { ActPage } from '../_components/act-page'
import { ConsentForm } from './_components/consent-form'

export const metadata: Metadata = { title: RECORD_CONSENT.title }

type Props = {
  params: Promise<{ caseId: string }>
  /** The party whose answer is recorded. */
  searchParams: Promise<{ party?: string | string[] }>
}

export default async function ConsentPage({ params, searchParams }: Props) {
  const actor = await requireActor()
  const { caseId } = await params
  const { party } = await searchParams
  const { head, ability, ...form } = await orNotFound(
    getConsentForm(actor, { caseId, partyId: typeof party === 'string' ? party : undefined }),
  )
  return (
    <ActPage
      title={RECORD_CONSENT.title}
      head={head}
      ability={ability}
      lapse={RECORD_CONSENT.lapse}
    >
      <ConsentForm caseId={head.caseId} form={form} />
    </ActPage>
  )
}

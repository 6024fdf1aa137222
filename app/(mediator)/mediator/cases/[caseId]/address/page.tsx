import type { Metadata } from 'next'
import { requireActor } from '@/lib/auth/require-actor'
import { orNotFound } from '@/lib/edge/page/or-not-found'
import { CONFIRM_ADDRESS } from '@/lib/labels/zh-CN/mediator-acts/address'
import { PREPARATION_FORM } from '@/lib/labels/zh-CN/mediator-acts/preparation'
import { getPreparationForm } from '@/lib/queries/mediator/get-preparation-form'
import { ActPage } from '../_components/act-page'
import { AddressForm } from './_components/address-form'

export const metadata: Metadata = { title: CONFIRM_ADDRESS.title }

type Props = {
  params: Promise<{ caseId: string }>
  /** The party from whose line the form is opened. */
  searchParams: Promise<{ party?: string | string[] }>
}

export default async function AddressPage({ params, searchParams }: Props) {
  const actor = await requireActor()
  const { caseId } = await params
  const { party } = await searchParams
  const { head, abilities, ...form } = await orNotFound(
    getPreparationForm(actor, { caseId, partyId: typeof party === 'string' ? party : undefined }),
  )
  return (
    <ActPage
      title={CONFIRM_ADDRESS.title}
      head={head}
      ability={abilities.confirm_address}
      lapse={PREPARATION_FORM.lapse}
    >
      <AddressForm caseId={head.caseId} form={form} />
    </ActPage>
  )
}

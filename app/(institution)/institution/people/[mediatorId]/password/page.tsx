import type { Metadata } from 'next'
import { FormPage } from '@/components/layout/form-page'
import { requireActor } from '@/lib/auth/require-actor'
import { orNotFound } from '@/lib/edge/page/or-not-found'
import { PEOPLE } from '@/lib/labels/zh-CN/people'
import { PERSON } from '@/lib/labels/zh-CN/person'
import { getMediatorForm } from '@/lib/queries/institution/get-mediator-form'
import { getOwnInstitution } from '@/lib/queries/institution/get-own-institution'
import { hasSms } from '@/lib/platform/channel-env'
import { env } from '@/lib/platform/env'
import { resetMediatorPasswordAction } from '../actions'
import { ResetForm } from './_components/reset-form'

export const metadata: Metadata = { title: PERSON.reset }

type Props = { params: Promise<{ mediatorId: string }> }

/** 重置密码, on a page of its own: the slip with the new password is printed from it. */
export default async function ResetPasswordPage({ params }: Props) {
  const actor = await requireActor()
  const { name: institution } = await orNotFound(getOwnInstitution(actor, {}))
  const { mediatorId, version, name } = await orNotFound(getMediatorForm(actor, await params))
  return (
    <FormPage
      trail={[
        { label: PEOPLE.title, href: '/institution/people' },
        { label: name, href: `/institution/people/${mediatorId}` },
        { label: PERSON.reset },
      ]}
      title={PERSON.resetTitle(name)}
      endsInSlip
    >
      <ResetForm
        mediatorId={mediatorId}
        version={version}
        name={name}
        institution={institution}
        action={resetMediatorPasswordAction}
        canSend={hasSms(env())}
      />
    </FormPage>
  )
}

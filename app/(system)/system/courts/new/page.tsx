import type { Metadata } from 'next'
import { FormPage } from '@/components/layout/form-page'
import { requireActor } from '@/lib/auth/require-actor'
import { orNotFound } from '@/lib/edge/page/or-not-found'
import { COURTS } from '@/lib/labels/zh-CN/set-up'
import { getSetUpChoices } from '@/lib/queries/system/get-set-up-choices'
import { createCourtAction } from '../actions'
import { NewCourtForm } from './_components/new-court-form'

export const metadata: Metadata = { title: COURTS.add }

/** 添加法院. */
export default async function NewCourtPage() {
  await orNotFound(getSetUpChoices(await requireActor(), {}))
  return (
    <FormPage
      trail={[{ label: COURTS.title, href: '/system/courts' }, { label: COURTS.add }]}
      title={COURTS.add}
    >
      <NewCourtForm action={createCourtAction} />
    </FormPage>
  )
}

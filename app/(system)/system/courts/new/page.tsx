import type { Metadata } from 'next'
import { PageHeader } from '@/components/layout/page-header'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { Card } from '@/components/ui/card'
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
    <>
      <PageHeader
        trail={
          <Breadcrumb
            items={[{ label: COURTS.title, href: '/system/courts' }, { label: COURTS.add }]}
          />
        }
        title={COURTS.add}
      />
      <div className="max-w-[44rem]">
        <Card>
          <NewCourtForm action={createCourtAction} />
        </Card>
      </div>
    </>
  )
}

import type { Metadata } from 'next'
import { PageHeader } from '@/components/layout/page-header'
import { buttonClasses } from '@/components/ui/button'
import { DoneNotice } from '@/components/ui/done-notice'
import { Icon } from '@/components/ui/icon'
import { Notice } from '@/components/ui/notice'
import { SoftLink } from '@/components/ui/soft-link'
import { requireActor } from '@/lib/auth/require-actor'
import { orNotFound } from '@/lib/edge/page/or-not-found'
import { readParams, type SearchParamsProps } from '@/lib/edge/page/search-params'
import { SET_UP } from '@/lib/labels/zh-CN/set-up-steps'
import { getSetUp } from '@/lib/queries/system/get-set-up'
import { SetUpSteps } from './_components/set-up-steps'

export const metadata: Metadata = { title: SET_UP.title }

/** 初始设置: from an empty installation to the first referral. */
export default async function SetUpPage({ searchParams }: SearchParamsProps) {
  const view = await orNotFound(getSetUp(await requireActor(), {}))
  const { done } = readParams(await searchParams, ['done'])
  return (
    <>
      <PageHeader
        title={SET_UP.title}
        subtitle={SET_UP.subtitle}
        actions={
          <SoftLink href="/system/import" className={buttonClasses()}>
            <Icon name="upload" />
            {SET_UP.toImport}
          </SoftLink>
        }
      />
      <DoneNotice done={done} sentences={SET_UP.doneElsewhere} />
      <div className="flex max-w-[60rem] flex-col gap-4">
        <Notice tone={view.isReady ? 'ok' : 'warn'}>
          <p>{[view.summary, SET_UP.progress(view.done, view.steps.length)].join('')}</p>
          {view.isReady ? null : <p>{SET_UP.byImport}</p>}
        </Notice>
        <SetUpSteps steps={view.steps} />
      </div>
    </>
  )
}

import type { Metadata } from 'next'
import { PageHeader } from '@/components/layout/page-header'
import { buttonClasses } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { EmptyState } from '@/components/ui/empty-state'
import { SoftLink } from '@/components/ui/soft-link'
import { requireActor } from '@/lib/auth/require-actor'
import { orNotFound } from '@/lib/edge/page/or-not-found'
import { REGISTER } from '@/lib/labels/zh-CN/register'
import { listReferralDrafts } from '@/lib/queries/court/find-referral-drafts'
import { DraftRow } from './_components/draft-row'
import { OtherWays } from './_components/other-ways'
import { StartForm } from './_components/start-form'
import { removeDraftAction, startDraftAction } from './actions'

export const metadata: Metadata = { title: REGISTER.title }

/** 引调登记: the clerk's own drafts, and a new one. */
export default async function ReferPage() {
  const { drafts, freshId } = await orNotFound(listReferralDrafts(await requireActor(), {}))
  return (
    <>
      <PageHeader
        title={REGISTER.title}
        subtitle={REGISTER.subtitle}
        actions={
          <SoftLink href="/court/cases?tab=all" className={buttonClasses()}>
            {REGISTER.referred}
          </SoftLink>
        }
      />
      <div className="flex max-w-[64rem] flex-col gap-4">
        <Card>
          <StartForm action={startDraftAction} draftId={freshId} />
          <OtherWays />
        </Card>
        <Card title={REGISTER.drafts} flush>
          {drafts.length === 0 ? (
            <EmptyState icon="clipboard-list" title={REGISTER.none}>
              {REGISTER.noneText}
            </EmptyState>
          ) : (
            <ul className="divide-y divide-line-2">
              {drafts.map((draft) => (
                <DraftRow key={draft.id} draft={draft} remove={removeDraftAction} />
              ))}
            </ul>
          )}
        </Card>
      </div>
    </>
  )
}

import type { Metadata } from 'next'
import { PageHeader } from '@/components/layout/page-header'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { buttonClasses } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { EmptyState } from '@/components/ui/empty-state'
import { SoftLink } from '@/components/ui/soft-link'
import { requireActor } from '@/lib/auth/require-actor'
import { orNotFound } from '@/lib/edge/page/or-not-found'
import { ROSTER } from '@/lib/labels/zh-CN/roster'
import { CONFIRM_MANY } from '@/lib/labels/zh-CN/roster-confirm'
import { findWaitingEntries } from '@/lib/queries/roster/find-waiting-entries'
import { ConfirmManyForm } from './_components/confirm-many-form'

export const metadata: Metadata = { title: CONFIRM_MANY.title }

/** 批量确认入册: what waits for the court, with the certificates of all of them on one page. */
export default async function ConfirmManyPage() {
  const view = await orNotFound(findWaitingEntries(await requireActor(), {}))
  return (
    <>
      <PageHeader
        trail={
          <Breadcrumb
            items={[{ label: ROSTER.title, href: '/court/roster' }, { label: CONFIRM_MANY.title }]}
          />
        }
        title={CONFIRM_MANY.title}
        subtitle={CONFIRM_MANY.subtitle}
      />
      <ConfirmManyForm view={view}>
        <Card flush>
          <EmptyState
            icon="user-round-check"
            title={CONFIRM_MANY.emptyTitle}
            action={
              <SoftLink href="/court/roster" className={buttonClasses()}>
                {CONFIRM_MANY.back}
              </SoftLink>
            }
          >
            <p>{CONFIRM_MANY.emptyText}</p>
          </EmptyState>
        </Card>
      </ConfirmManyForm>
    </>
  )
}

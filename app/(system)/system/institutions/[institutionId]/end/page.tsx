import type { Metadata } from 'next'
import { WorkList } from '@/components/ending/work-list'
import { PageHeader } from '@/components/layout/page-header'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { buttonClasses } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { Notice } from '@/components/ui/notice'
import { SoftLink } from '@/components/ui/soft-link'
import { requireActor } from '@/lib/auth/require-actor'
import { orNotFound } from '@/lib/edge/page/or-not-found'
import { INSTITUTION_END } from '@/lib/labels/zh-CN/institution-end'
import { INSTITUTIONS } from '@/lib/labels/zh-CN/set-up'
import {
  getInstitutionEnd,
  type InstitutionEndView,
} from '@/lib/queries/system/get-institution-end'
import { EndFields } from './_components/end-fields'

export const metadata: Metadata = { title: INSTITUTION_END.title }

type Props = { params: Promise<{ institutionId: string }> }

/** 机构终止、合并: proposed to a second person once nothing is open at the institution. */
export default async function InstitutionEndPage({ params }: Props) {
  const view = await orNotFound(getInstitutionEnd(await requireActor(), await params))
  return (
    <>
      <PageHeader
        trail={
          <Breadcrumb
            items={[
              { label: INSTITUTIONS.title, href: '/system/institutions' },
              { label: view.name, href: `/system/institutions/${view.id}` },
              { label: INSTITUTION_END.title },
            ]}
          />
        }
        title={INSTITUTION_END.titleOf(view.name)}
        subtitle={view.ended ? undefined : INSTITUTION_END.subtitle}
      />
      <div className="flex max-w-[60rem] flex-col gap-4">
        <EndState view={view} />
      </div>
    </>
  )
}

function EndState({ view }: { view: InstitutionEndView }) {
  const { ended, name, waits, work, mayPropose } = view
  if (ended)
    return (
      <Notice tone="info">{INSTITUTION_END.ended(name, ended.as, ended.on, ended.into)}</Notice>
    )
  return (
    <>
      {waits ? (
        <Notice
          tone="info"
          action={
            <SoftLink href="/system/proposals" className={buttonClasses('link')}>
              {INSTITUTION_END.toProposals}
            </SoftLink>
          }
        >
          {INSTITUTION_END.waits} {waits}
        </Notice>
      ) : null}
      <WorkList work={work} />
      {waits ? null : (
        <Card>
          {mayPropose ? (
            <EndFields {...view} />
          ) : (
            <p className="text-ink-2">{INSTITUTION_END.notYet}</p>
          )}
        </Card>
      )}
    </>
  )
}

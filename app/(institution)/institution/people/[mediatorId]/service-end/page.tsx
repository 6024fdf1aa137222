import type { Metadata } from 'next'
import { PageHeader } from '@/components/layout/page-header'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { buttonClasses } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { Notice } from '@/components/ui/notice'
import { SoftLink } from '@/components/ui/soft-link'
import { requireActor } from '@/lib/auth/require-actor'
import { orNotFound } from '@/lib/edge/page/or-not-found'
import { PEOPLE } from '@/lib/labels/zh-CN/people'
import { SERVICE_END } from '@/lib/labels/zh-CN/service-end'
import { getServiceEnd } from '@/lib/queries/institution/get-service-end'
import { closedCasesHref } from '../../_components/person-address'
import { CoMediationsCard } from '../_components/co-mediations-card'
import { EndForm } from './_components/end-form'
import { HandOverForm } from './_components/hand-over-form'
import { UnassignedList } from './_components/unassigned-list'

export const metadata: Metadata = { title: SERVICE_END.title }

type Props = { params: Promise<{ mediatorId: string }> }

/** 办理调出、离职: first every open case gets someone else, then the service ends. */
export default async function ServiceEndPage({ params }: Props) {
  const view = await orNotFound(getServiceEnd(await requireActor(), await params))
  const { mediatorId, name, ended, work, cases, unassigned, coMediations, unarchived } = view
  const isNothingOpen = work.carried + work.coMediated + work.unassigned === 0
  const header = (
    <PageHeader
      trail={
        <Breadcrumb
          items={[
            { label: PEOPLE.title, href: '/institution/people' },
            { label: name, href: `/institution/people/${mediatorId}` },
            { label: SERVICE_END.title },
          ]}
        />
      }
      title={SERVICE_END.titleOf(name)}
      subtitle={ended ? undefined : SERVICE_END.subtitle}
    />
  )
  if (ended) {
    return (
      <>
        {header}
        <Notice tone="info">{SERVICE_END.endedNotice(name, ended.as, ended.on)}</Notice>
      </>
    )
  }
  return (
    <>
      {header}
      <div className="flex flex-col gap-4">
        <h2 className="text-lg font-semibold">{SERVICE_END.steps.handOver}</h2>
        {isNothingOpen ? <Notice tone="ok">{SERVICE_END.nothingOpen}</Notice> : null}
        {isNothingOpen || view.isOnLeave ? null : (
          <Notice tone="warn">
            <p>
              {SERVICE_END.leaveFirst(name)}{' '}
              <SoftLink
                href={`/institution/people/${mediatorId}`}
                className={buttonClasses('link')}
              >
                {SERVICE_END.toLeave}
              </SoftLink>
            </p>
          </Notice>
        )}
        {work.carried > 0 ? <HandOverForm cases={cases} carried={work.carried} /> : null}
        {work.unassigned > 0 ? <UnassignedList cases={unassigned} /> : null}
        {work.coMediated > 0 ? (
          <>
            <p className="text-ink-2">{SERVICE_END.coMediatedText}</p>
            <CoMediationsCard view={{ coMediations, coMediatedCases: work.coMediated }} />
          </>
        ) : null}
        {unarchived > 0 ? (
          <Notice tone="info">
            <p>
              {SERVICE_END.afterClosing(unarchived)}{' '}
              <SoftLink href={closedCasesHref(mediatorId)} className={buttonClasses('link')}>
                {SERVICE_END.toDossiers}
              </SoftLink>
            </p>
          </Notice>
        ) : null}
        <h2 className="text-lg font-semibold">{SERVICE_END.steps.end}</h2>
        <div className="max-w-[44rem]">
          <Card>
            {view.mayEnd ? (
              <EndForm {...view} />
            ) : (
              <p className="text-ink-2">{SERVICE_END.notYet}</p>
            )}
          </Card>
        </div>
      </div>
    </>
  )
}

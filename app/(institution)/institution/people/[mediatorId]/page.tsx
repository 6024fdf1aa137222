import type { Metadata } from 'next'
import { PageHeader } from '@/components/layout/page-header'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { buttonClasses } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { Chip } from '@/components/ui/chip'
import { DefinitionList } from '@/components/ui/definition-list'
import { Notice } from '@/components/ui/notice'
import { SoftLink } from '@/components/ui/soft-link'
import { requireActor } from '@/lib/auth/require-actor'
import { readParams } from '@/lib/edge/page/search-params'
import { orNotFound } from '@/lib/edge/page/or-not-found'
import { PEOPLE, serviceState } from '@/lib/labels/zh-CN/people'
import { PERSON } from '@/lib/labels/zh-CN/person'
import { SERVICE_END } from '@/lib/labels/zh-CN/service-end'
import { getMediator } from '@/lib/queries/institution/get-mediator'
import { PhoneLink } from '../_components/phone-link'
import { ServiceButton } from '../_components/service-button'
import { CoMediationsCard } from './_components/co-mediations-card'
import { DoneNotice } from './_components/done-notice'
import { HistoryCard } from './_components/history-card'
import { HoursCard } from './_components/hours-card'
import { LeaveCard } from './_components/leave-card'
import { MonthsCard } from './_components/months-card'
import { OpenCasesCard } from './_components/open-cases-card'
import { StandingCard } from './_components/standing-card'
import { TrainingCard } from './_components/training-card'
import { Warnings } from './_components/warnings'

export const metadata: Metadata = { title: PEOPLE.detail }

type Props = {
  params: Promise<{ mediatorId: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

/** 服务人员详情 (操作手册 3.7). Another institution's people do not exist here. */
export default async function PersonPage({ params, searchParams }: Props) {
  const view = await orNotFound(getMediator(await requireActor(), await params))
  const { done } = readParams(await searchParams, ['done'])
  const { mediatorId, name, status, ended } = view
  const address = `/institution/people/${mediatorId}`
  return (
    <>
      <PageHeader
        trail={
          <Breadcrumb
            items={[{ label: PEOPLE.title, href: '/institution/people' }, { label: name }]}
          />
        }
        title={
          <span className="inline-flex items-center gap-3">
            {name}
            <Chip tone={status === 'active' ? 'ok' : 'neutral'}>
              {ended ? SERVICE_END.endedAs(ended.as, ended.on) : serviceState[status]}
            </Chip>
          </span>
        }
        subtitle={`${PERSON.created(view.createdAt)}${view.awaitsFirstSignIn ? ` · ${PERSON.awaitsFirst}` : ''}`}
        actions={
          ended ? null : (
            <>
              <SoftLink href={`${address}/service-end`} className={buttonClasses()}>
                {SERVICE_END.button}
              </SoftLink>
              <SoftLink href={`${address}/password`} className={buttonClasses()}>
                {PERSON.reset}
              </SoftLink>
              <ServiceButton
                {...{ mediatorId, name, status, openCases: view.openCases }}
                disable={view.disable}
                enable={view.enable}
                size="md"
              />
              <SoftLink href={`${address}/edit`} className={buttonClasses('primary')}>
                {PERSON.edit}
              </SoftLink>
            </>
          )
        }
      />
      <DoneNotice done={done} name={name} />
      {ended ? (
        <Notice tone="info" className="mb-4">
          {SERVICE_END.endedNotice(name, ended.as, ended.on)}
        </Notice>
      ) : (
        <Warnings view={view} />
      )}
      <div className="grid items-start gap-4 xl:grid-cols-[minmax(0,5fr)_minmax(0,3fr)] xl:large:grid-cols-1">
        <div className="grid min-w-0 gap-4">
          <StandingCard view={view} />
          <MonthsCard view={view} />
          <OpenCasesCard view={view} />
          <CoMediationsCard view={view} />
          <TrainingCard view={view} />
        </div>
        <div className="grid min-w-0 gap-4">
          <Card title={PERSON.profile}>
            <DefinitionList
              columns={1}
              items={view.fields
                .filter(({ field }) => field !== 'name')
                .map(({ field, label, value }) => ({
                  key: field,
                  term: label,
                  value: field === 'phone' ? <PhoneLink phone={view.phone} /> : value,
                  wide: field === 'introduction' && value !== null,
                }))}
            />
          </Card>
          {ended ? null : <LeaveCard view={view} />}
          {ended ? null : <HoursCard view={view} />}
          <HistoryCard view={view} />
        </div>
      </div>
    </>
  )
}

import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { FormPage } from '@/components/layout/form-page'
import { Notice } from '@/components/ui/notice'
import { SoftLink } from '@/components/ui/soft-link'
import { requireActor } from '@/lib/auth/require-actor'
import { orNotFound } from '@/lib/edge/page/or-not-found'
import { readParams, type SearchParamsProps } from '@/lib/edge/page/search-params'
import { OWN_ROSTER } from '@/lib/labels/zh-CN/roster'
import { findOwnRoster } from '@/lib/queries/roster/find-own-roster'
import { RecommendForm } from './_components/recommend-form'
import { recommendEntryAction } from './actions'

export const metadata: Metadata = { title: OWN_ROSTER.recommend }

/** 推荐入册; `mediator`: who is recommended, absent the institution itself. */
export default async function RecommendPage({ searchParams }: SearchParamsProps) {
  const { people } = await orNotFound(findOwnRoster(await requireActor(), {}))
  const { mediator = null } = readParams(await searchParams, ['mediator'])
  const person = people.find(({ mediatorId }) => mediatorId === mediator)
  if (!person) notFound()
  const title = `${OWN_ROSTER.recommend}：${person.name}`
  return (
    <FormPage
      trail={[{ label: OWN_ROSTER.title, href: '/institution/roster' }, { label: title }]}
      title={title}
      subtitle={OWN_ROSTER.help}
    >
      {person.isUntrained ? (
        <Notice tone="warn" className="mb-4">
          {OWN_ROSTER.train}
          <SoftLink href={`/institution/people/${person.mediatorId}`} className="ml-2">
            {OWN_ROSTER.toTraining}
          </SoftLink>
        </Notice>
      ) : null}
      <RecommendForm
        action={recommendEntryAction}
        mediatorId={mediator}
        courts={person.openCourts}
      />
    </FormPage>
  )
}

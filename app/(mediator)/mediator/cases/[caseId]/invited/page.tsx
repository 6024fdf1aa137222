import type { Metadata } from 'next'
import { buttonClasses } from '@/components/ui/button'
import { DoneNotice } from '@/components/ui/done-notice'
import { Icon } from '@/components/ui/icon'
import { SoftLink } from '@/components/ui/soft-link'
import { requireActor } from '@/lib/auth/require-actor'
import { orNotFound } from '@/lib/edge/page/or-not-found'
import { readParams, type SearchParamsProps } from '@/lib/edge/page/search-params'
import { INVITED, INVITED_FORM } from '@/lib/labels/zh-CN/invited-person'
import { COLLEAGUE, THIRD } from '@/lib/labels/zh-CN/third-person'
import { getInvited } from '@/lib/queries/mediator/get-invited'
import { ActPage } from '../_components/act-page'
import { InvitedCard } from './_components/invited-card'

export const metadata: Metadata = { title: INVITED.title }

type Props = SearchParamsProps & { params: Promise<{ caseId: string }> }

/** 邀请调解: who was proposed, what the parties answered, who helps until when. */
export default async function InvitedPage({ params, searchParams }: Props) {
  const { head, ability, people, today } = await orNotFound(
    getInvited(await requireActor(), await params),
  )
  const { done } = readParams(await searchParams, ['done'])
  return (
    <ActPage title={INVITED.title} head={head} ability={{ allowed: true }}>
      <DoneNotice done={done} sentences={{ proposed: INVITED_FORM.done }} className="" />
      <p className="text-ink-2">{INVITED.help}</p>
      <ul className="list-disc pl-5 text-ink-2">
        {INVITED.rules.map((rule) => (
          <li key={rule}>{rule}</li>
        ))}
      </ul>
      <p className="text-ink-2">{THIRD.help}</p>
      <p className="text-ink-2">{COLLEAGUE.help}</p>
      {ability.allowed ? (
        <div className="flex flex-wrap gap-3">
          <SoftLink
            href={`/mediator/cases/${head.caseId}/invited/new`}
            className={`${buttonClasses('primary')} min-h-11`}
          >
            <Icon name="user-plus" />
            {INVITED.propose}
          </SoftLink>
          <SoftLink
            href={`/mediator/cases/${head.caseId}/invited/third`}
            className={`${buttonClasses()} min-h-11`}
          >
            <Icon name="user-plus" />
            {THIRD.propose}
          </SoftLink>
          <SoftLink
            href={`/mediator/cases/${head.caseId}/invited/co-mediator`}
            className={`${buttonClasses()} min-h-11`}
          >
            <Icon name="user-plus" />
            {COLLEAGUE.propose}
          </SoftLink>
        </div>
      ) : (
        <p className="text-ink-2">{ability.why}</p>
      )}
      {people.length === 0 ? <p className="text-ink-3">{INVITED.none}</p> : null}
      <ul className="flex flex-col gap-3">
        {people.map((person) => (
          <li key={person.id}>
            <InvitedCard
              caseId={head.caseId}
              person={person}
              today={today}
              mayAct={ability.allowed}
            />
          </li>
        ))}
      </ul>
    </ActPage>
  )
}

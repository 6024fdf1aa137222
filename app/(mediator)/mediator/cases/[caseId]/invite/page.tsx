import type { Metadata } from 'next'
import { InvitableCard } from '@/components/invitation/invitable-card'
import { DoneNotice } from '@/components/ui/done-notice'
import { requireActor } from '@/lib/auth/require-actor'
import { orNotFound } from '@/lib/edge/page/or-not-found'
import { readParams, type SearchParamsProps } from '@/lib/edge/page/search-params'
import { GUARDIAN } from '@/lib/labels/zh-CN/guardian'
import { INVITE } from '@/lib/labels/zh-CN/invitation'
import { getInvitations } from '@/lib/queries/mediator/get-invitations'
import { ActPage } from '../_components/act-page'
import { GuardianNotice } from '../_components/guardian-notice'
import { issueInvitationAction, revokeInvitationAction } from './actions'

export const metadata: Metadata = { title: INVITE.title }

type Props = SearchParamsProps & { params: Promise<{ caseId: string }> }

export default async function InvitePage({ params, searchParams }: Props) {
  const { caseId } = await params
  const { head, ability, people, withoutGuardian, ofAdults } = await orNotFound(
    getInvitations(await requireActor(), { caseId }),
  )
  const { done } = readParams(await searchParams, ['done'])
  return (
    <ActPage title={INVITE.title} head={head} ability={ability}>
      <DoneNotice done={done} sentences={{ guardian: GUARDIAN.done }} className="" />
      <p className="text-ink-2">{INVITE.help}</p>
      <GuardianNotice
        caseId={caseId}
        names={withoutGuardian}
        ofAdults={ofAdults}
        mayAdd={ability.allowed}
      />
      {people.length === 0 ? <p className="text-ink-3">{INVITE.none}</p> : null}
      <ul className="flex flex-col gap-3">
        {people.map((person) => (
          <li key={person.participantId}>
            <InvitableCard
              caseId={caseId}
              person={person}
              issue={issueInvitationAction}
              revoke={revokeInvitationAction}
            />
          </li>
        ))}
      </ul>
    </ActPage>
  )
}

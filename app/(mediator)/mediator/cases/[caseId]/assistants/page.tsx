import type { Metadata } from 'next'
import { buttonClasses } from '@/components/ui/button'
import { DoneNotice } from '@/components/ui/done-notice'
import { Icon } from '@/components/ui/icon'
import { SoftLink } from '@/components/ui/soft-link'
import { requireActor } from '@/lib/auth/require-actor'
import { orNotFound } from '@/lib/edge/page/or-not-found'
import { readParams, type SearchParamsProps } from '@/lib/edge/page/search-params'
import { GUARDIAN } from '@/lib/labels/zh-CN/guardian'
import { HELPER } from '@/lib/labels/zh-CN/party-helper'
import { getHelpers } from '@/lib/queries/mediator/get-helpers'
import { ActPage } from '../_components/act-page'
import { GuardianNotice } from '../_components/guardian-notice'
import { HelperCard } from './_components/helper-card'

export const metadata: Metadata = { title: HELPER.title }

type Props = SearchParamsProps & { params: Promise<{ caseId: string }> }

/** 帮忙的人: who reads and types for which party. */
export default async function HelpersPage({ params, searchParams }: Props) {
  const { head, ability, mayEnd, helpers, withoutGuardian, guardians, ofAdults } = await orNotFound(
    getHelpers(await requireActor(), await params),
  )
  const { done } = readParams(await searchParams, ['done'])
  return (
    <ActPage title={HELPER.title} head={head} ability={{ allowed: true }}>
      <DoneNotice
        done={done}
        sentences={{ added: HELPER.done, 'to-invite': HELPER.doneToInvite }}
        className=""
      />
      <GuardianNotice
        caseId={head.caseId}
        names={withoutGuardian.map(({ name }) => name)}
        ofAdults={ofAdults}
        mayAdd={ability.allowed}
      />
      <p className="text-ink-2">{HELPER.help}</p>
      <ul className="list-disc pl-5 text-ink-2">
        {HELPER.rules.map((rule) => (
          <li key={rule}>{rule}</li>
        ))}
      </ul>
      {ability.allowed ? (
        <SoftLink
          href={`/mediator/cases/${head.caseId}/assistants/new`}
          className={`${buttonClasses('primary')} min-h-11`}
        >
          <Icon name="user-plus" />
          {HELPER.addTitle}
        </SoftLink>
      ) : (
        <p className="text-ink-2">{ability.why}</p>
      )}
      {guardians.length > 0 ? (
        <SoftLink
          href={`/mediator/cases/${head.caseId}/guardian`}
          className={`${buttonClasses()} min-h-11`}
        >
          {GUARDIAN.open}
        </SoftLink>
      ) : null}
      {helpers.length === 0 ? <p className="text-ink-3">{HELPER.none}</p> : null}
      <ul className="flex flex-col gap-3">
        {helpers.map((helper) => (
          <li key={helper.id}>
            <HelperCard caseId={head.caseId} helper={helper} mayEnd={mayEnd} />
          </li>
        ))}
      </ul>
    </ActPage>
  )
}

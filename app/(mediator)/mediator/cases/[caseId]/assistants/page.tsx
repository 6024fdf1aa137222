import type { Metadata } from 'next'
import { buttonClasses } from '@/components/ui/button'
import { Icon } from '@/components/ui/icon'
import { Notice } from '@/components/ui/notice'
import { SoftLink } from '@/components/ui/soft-link'
import { requireActor } from '@/lib/auth/require-actor'
import { orNotFound } from '@/lib/edge/page/or-not-found'
import { GUARDIAN } from '@/lib/labels/zh-CN/guardian'
import { HELPER } from '@/lib/labels/zh-CN/party-helper'
import { getHelpers } from '@/lib/queries/mediator/get-helpers'
import { ActPage } from '../_components/act-page'
import { HelperCard } from './_components/helper-card'

export const metadata: Metadata = { title: HELPER.title }

/** 帮忙的人: who reads and types for which party. */
export default async function HelpersPage({ params }: { params: Promise<{ caseId: string }> }) {
  const { head, ability, mayEnd, helpers, withoutGuardian } = await orNotFound(
    getHelpers(await requireActor(), await params),
  )
  return (
    <ActPage title={HELPER.title} head={head} ability={{ allowed: true }}>
      {withoutGuardian.length > 0 ? (
        <Notice tone="warn" title={GUARDIAN.missing(withoutGuardian.map(({ name }) => name))}>
          <p>{GUARDIAN.help}</p>
          {ability.allowed ? (
            <SoftLink
              href={`/mediator/cases/${head.caseId}/guardian`}
              className={`${buttonClasses('primary')} mt-2 min-h-11`}
            >
              {GUARDIAN.title}
            </SoftLink>
          ) : null}
        </Notice>
      ) : null}
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

import type { Metadata } from 'next'
import { BackLink, MobileTopBar } from '@/components/layout/mobile-shell'
import { requireActor } from '@/lib/auth/require-actor'
import { orNotFound } from '@/lib/edge/page/or-not-found'
import { HELPERS } from '@/lib/labels/zh-CN/party-invited'
import { getOwnHelpers } from '@/lib/queries/party/get-own-helpers'
import { OwnLink } from '../_components/own-link'

export const metadata: Metadata = { title: HELPERS.title }

/** 请来帮忙的人: whom the mediator proposes, and who takes part. */
export default async function HelpersPage({ params }: { params: Promise<{ caseId: string }> }) {
  const { caseId } = await params
  const { people } = await orNotFound(getOwnHelpers(await requireActor(), { caseId }))
  return (
    <>
      <MobileTopBar title={HELPERS.title} back={<BackLink href={`/party/cases/${caseId}`} />} />
      <div className="flex flex-col gap-3 p-3">
        <p className="text-ink-2">{HELPERS.help}</p>
        {people.length === 0 ? (
          <p className="rounded-lg bg-paper p-4 text-ink-2">{HELPERS.none}</p>
        ) : null}
        {people.map(({ id, name, kind, state, toAnswer }) => (
          <OwnLink
            key={id}
            href={`/party/cases/${caseId}/invited/${id}`}
            icon="user-plus"
            words={[name, kind, toAnswer === null ? state : null].filter(Boolean).join('，')}
            waits={toAnswer === null ? [] : [HELPERS.waits]}
            look="border-edge bg-paper"
          />
        ))}
      </div>
    </>
  )
}

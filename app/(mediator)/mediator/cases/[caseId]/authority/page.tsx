import type { Metadata } from 'next'
import { requireActor } from '@/lib/auth/require-actor'
import { orNotFound } from '@/lib/edge/page/or-not-found'
import { AUTHORITY } from '@/lib/labels/zh-CN/authority'
import { getAuthorities } from '@/lib/queries/mediator/get-authorities'
import { ActPage } from '../_components/act-page'
import { AgentCard } from './_components/agent-card'

export const metadata: Metadata = { title: AUTHORITY.title }

/** 授权委托书: which agent may do what, and what waits to be read. */
export default async function AuthorityPage({ params }: { params: Promise<{ caseId: string }> }) {
  const { head, agents, mayDecide, mayEnd, today } = await orNotFound(
    getAuthorities(await requireActor(), await params),
  )
  return (
    <ActPage title={AUTHORITY.title} head={head} ability={{ allowed: true }}>
      <p className="text-ink-2">{AUTHORITY.help}</p>
      {agents.length === 0 ? <p className="text-ink-3">{AUTHORITY.none}</p> : null}
      <ul className="flex flex-col gap-3">
        {agents.map((agent) => (
          <li key={agent.participantId}>
            <AgentCard
              caseId={head.caseId}
              agent={agent}
              mayDecide={mayDecide}
              mayEnd={mayEnd}
              today={today}
            />
          </li>
        ))}
      </ul>
    </ActPage>
  )
}

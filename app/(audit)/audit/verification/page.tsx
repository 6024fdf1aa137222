import type { Metadata } from 'next'
import { PageHeader } from '@/components/layout/page-header'
import { Card } from '@/components/ui/card'
import { SoftLink } from '@/components/ui/soft-link'
import { requireActor } from '@/lib/auth/require-actor'
import { orNotFound } from '@/lib/edge/page/or-not-found'
import { VERIFICATION } from '@/lib/labels/zh-CN/audit-verify'
import { findEvents } from '@/lib/queries/audit/find-events'
import { EVERYTHING } from '@/lib/queries/log/log-query'
import { eventsHref } from '../_components/events-href'
import { VerifyCard } from './_components/verify-card'

export const metadata: Metadata = { title: VERIFICATION.title }

const EARLIER = { group: 'admin', kind: 'record.verified' } as const

/** 核验: of the whole record now, and what earlier ones found; each is a row of the record itself. */
export default async function VerificationPage() {
  const { rows } = await orNotFound(findEvents(await requireActor(), EARLIER))
  return (
    <>
      <PageHeader title={VERIFICATION.title} subtitle={VERIFICATION.subtitle} />
      <div className="max-w-[60rem]">
        <VerifyCard />
        <Card title={VERIFICATION.earlier} flush>
          {rows.length === 0 ? (
            <p className="px-4 py-6 text-center text-ink-3">{VERIFICATION.none}</p>
          ) : (
            <ol>
              {rows.map(({ id, at, who, sentence }) => (
                <li
                  key={id}
                  className="flex flex-wrap gap-x-4 gap-y-1 border-b border-line-2 px-4 py-3"
                >
                  <span className="tabular-nums text-ink-3">{at}</span>
                  <span>{who}</span>
                  <span className="min-w-0 basis-full sm:flex-1 sm:basis-[20rem]">{sentence}</span>
                </li>
              ))}
            </ol>
          )}
          <p className="px-4 py-3">
            <SoftLink
              href={eventsHref({ ...EVERYTHING, ...EARLIER })}
              className="text-court hover:underline"
            >
              {VERIFICATION.all}
            </SoftLink>
          </p>
        </Card>
      </div>
    </>
  )
}

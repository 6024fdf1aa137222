import type { Metadata } from 'next'
import { MobileTopBar } from '@/components/layout/mobile-shell'
import { Chip } from '@/components/ui/chip'
import { SoftLink } from '@/components/ui/soft-link'
import { requireActor } from '@/lib/auth/require-actor'
import { orNotFound } from '@/lib/edge/page/or-not-found'
import { OWN_ROSTER, ROSTER } from '@/lib/labels/zh-CN/roster'
import { findMyRoster } from '@/lib/queries/roster/find-my-roster'

export const metadata: Metadata = { title: OWN_ROSTER.title }

/** 法院名册 of the mediator: each court with standing and last day. */
export default async function MyRosterPage() {
  const rows = await orNotFound(findMyRoster(await requireActor(), {}))
  return (
    <>
      <MobileTopBar title={OWN_ROSTER.title} back="/mediator/me" />
      <p className="px-4 py-3 text-sm text-ink-3">{OWN_ROSTER.help}</p>
      {rows.length === 0 ? (
        <p className="px-4 py-3">{OWN_ROSTER.gaps.notRecommended}</p>
      ) : (
        <ul className="divide-y divide-line-2 bg-paper">
          {rows.map(({ id, court, standing, until }) => (
            <li key={id}>
              <SoftLink
                href={`/mediator/roster/${id}`}
                className="flex min-h-14 flex-wrap items-center justify-between gap-x-4 gap-y-1 px-4 py-2.5"
              >
                <span>
                  {court}
                  <span className="block text-sm text-ink-3">
                    {`${ROSTER.columns.until} ${until}`}
                  </span>
                </span>
                <Chip tone={standing.tone}>{standing.words}</Chip>
              </SoftLink>
            </li>
          ))}
        </ul>
      )}
    </>
  )
}

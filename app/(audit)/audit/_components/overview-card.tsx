import { Card } from '@/components/ui/card'
import { Chip } from '@/components/ui/chip'
import { SoftLink } from '@/components/ui/soft-link'
import { Stat } from '@/components/ui/stat'
import { parseLocalDate } from '@/lib/domain/time/local-date'
import { AUDIT } from '@/lib/labels/zh-CN/audit'
import type { AuditOverview, Counted } from '@/lib/queries/audit/get-audit-overview'
import { EVERYTHING } from '@/lib/queries/log/log-query'
import { eventsHref } from './events-href'

const ANCHOR = {
  ok: AUDIT.anchorOk,
  never: AUDIT.anchorNever,
  stopped: AUDIT.anchorStopped,
} as const

function inWords({ count, isMore }: Counted): string {
  const number = count.toLocaleString('zh-CN')
  return isMore ? AUDIT.orMore(number) : number
}

function Recent({
  label,
  counted,
  unit,
  overview,
  view,
}: {
  label: string
  counted: Counted
  unit: string
  overview: AuditOverview
  view: Pick<typeof EVERYTHING, 'group' | 'kind'>
}) {
  const href = eventsHref({ ...EVERYTHING, ...view, since: parseLocalDate(overview.since) })
  return (
    <Stat
      label={label}
      value={
        counted.count === 0 ? (
          '0'
        ) : (
          <SoftLink
            href={href}
            className="rounded-sm text-court hover:text-court-strong hover:underline underline-offset-4 phone:inline-flex phone:-mx-3 phone:min-h-11 phone:items-center phone:px-3"
          >
            {inWords(counted)}
          </SoftLink>
        )
      }
      unit={unit}
      note={AUDIT.lastDays(overview.days)}
    />
  )
}

/**
 * The extent of the record, when it was sealed, and what was noticed in the last days; each number
 * opens its rows.
 */
export function OverviewCard({ overview }: { overview: AuditOverview }) {
  const { chains, anchor, refused, unmasked, signInRefused } = overview
  const { stats, statUnits } = AUDIT
  return (
    <Card className="mb-4">
      <div className="grid grid-cols-2 gap-x-6 gap-y-4 lg:grid-cols-[repeat(4,minmax(0,1fr))_minmax(0,2fr)]">
        <Recent
          label={stats.refused}
          counted={refused}
          unit={statUnits.refused}
          overview={overview}
          view={{ group: 'refused', kind: 'act.refused' }}
        />
        <Recent
          label={stats.unmasked}
          counted={unmasked}
          unit={statUnits.unmasked}
          overview={overview}
          view={{ group: 'unmasked', kind: null }}
        />
        <Recent
          label={stats.signInRefused}
          counted={signInRefused}
          unit={statUnits.signInRefused}
          overview={overview}
          view={{ group: 'refused', kind: 'account.sign-in-refused' }}
        />
        <Stat
          label={stats.chains}
          value={inWords(chains)}
          unit={statUnits.chains}
          note={AUDIT.chainsNote}
        />
        <div className="col-span-full flex min-w-0 flex-col lg:col-span-1">
          <span className="text-sm text-ink-3">{stats.anchor}</span>
          <span className="text-lg font-semibold">{anchor.at ?? AUDIT.anchorNone}</span>
          <span>
            <Chip
              tone={anchor.state === 'ok' ? 'ok' : 'warn'}
              icon={anchor.state === 'ok' ? 'circle-check' : 'triangle-exclamation-point'}
              className="whitespace-normal"
            >
              {ANCHOR[anchor.state]}
            </Chip>
          </span>
        </div>
      </div>
    </Card>
  )
}

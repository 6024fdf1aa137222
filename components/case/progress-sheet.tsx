import { buttonClasses } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { SoftLink } from '@/components/ui/soft-link'
import { TabsNav } from '@/components/ui/tabs-nav'
import { CASE_FILE } from '@/lib/labels/zh-CN/case-file'
import { PROGRESS } from '@/lib/labels/zh-CN/progress'
import type { CaseProgressView, ProgressTab } from '@/lib/queries/case/progress-view'
import { CaseTimeline } from './case-timeline'
import { ClockBar } from './clock-bar'
import { NextStep } from './next-step'

const TABS = [
  { tab: 'key', label: PROGRESS.keySteps },
  { tab: 'all', label: PROGRESS.all },
  { tab: 'access', label: PROGRESS.access },
] as const

/** The address of a tab; the key steps are the page itself. */
function addressOf(page: string, tab: ProgressTab, before?: number): string {
  const [path, own] = page.split('?')
  const search = new URLSearchParams(own)
  if (tab !== 'key') search.set('show', tab)
  if (before !== undefined) search.set('before', String(before))
  return search.size > 0 ? `${path}?${search}` : page
}

/**
 * 调解进度 of a case: next step and clock beside the timeline, latest first. `path` is this page's own
 * address.
 */
export function ProgressSheet({ view, path }: { view: CaseProgressView; path: string }) {
  const { header, show, counts } = view
  return (
    <>
      <div className="grid items-start gap-4 xl:grid-cols-[minmax(0,1fr)_22rem] print:block">
        <div className="flex min-w-0 flex-col gap-4 xl:sticky xl:top-[5rem] xl:order-last print:mb-4">
          <Card title={PROGRESS.next}>
            <NextStep step={view.next} />
          </Card>
          {header.clock ? (
            <Card title={PROGRESS.deadline}>
              <ClockBar clock={header.clock} />
            </Card>
          ) : null}
          {view.talk === null ? null : (
            <Card title={PROGRESS.talkTitle}>
              <p className="text-ink-2">{view.talk}</p>
            </Card>
          )}
        </div>
        <Card title={PROGRESS.timeline} flush>
          <TabsNav
            label={PROGRESS.filter}
            tabs={TABS.map(({ tab, label }) => ({
              href: addressOf(path, tab),
              label,
              count: counts[tab],
              isCurrent: tab === show,
            }))}
          />
          <div className={show === 'access' ? 'px-4 py-4 print:hidden' : 'px-4 py-4'}>
            {view.isFirstPage ? null : (
              <PageLink href={addressOf(path, show)} label={PROGRESS.latest} />
            )}
            <CaseTimeline entries={view.entries} />
            {view.older === null ? null : (
              <PageLink href={addressOf(path, show, view.older)} label={PROGRESS.older} />
            )}
          </div>
          {show === 'access' ? (
            <p className="hidden px-4 py-4 print:block">{PROGRESS.accessNotPrinted}</p>
          ) : null}
        </Card>
      </div>
      <p className="mt-4 hidden text-sm text-ink-3 print:block">
        {CASE_FILE.fields.caseNo} {header.caseNo} ·{' '}
        {PROGRESS.printedAt(view.printed.at, view.printed.by)}
      </p>
    </>
  )
}

function PageLink({ href, label }: { href: string; label: string }) {
  return (
    <p className="py-2 print:hidden">
      <SoftLink href={href} className={buttonClasses('default', 'sm')}>
        {label}
      </SoftLink>
    </p>
  )
}

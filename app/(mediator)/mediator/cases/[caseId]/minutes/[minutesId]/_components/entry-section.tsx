import type { ReactNode } from 'react'
import { PendingItems } from '@/components/device-queue/pending-items'
import { SoftLink } from '@/components/ui/soft-link'
import { readPageAgain } from '@/lib/edge/action/read-page-again'
import { WRITE_MINUTES } from '@/lib/labels/zh-CN/mediator-acts/minutes'
import { MINUTES_ENTRY } from '@/lib/labels/zh-CN/mediator-acts/minutes-entry'
import type { MinutesSectionView } from '@/lib/queries/case/minutes-view'
import type { MinutesPageView } from '@/lib/queries/mediator/get-minutes'
import { PageSection } from '../../../../../_components/page-section'
import { EntryForm } from './entry-form'

const HELP = {
  statement: WRITE_MINUTES.statementHelp,
  proposal: WRITE_MINUTES.proposalHelp,
  result: WRITE_MINUTES.resultHelp,
} as const

const FOLDED = {
  statement: MINUTES_ENTRY.add,
  proposal: WRITE_MINUTES.unfoldProposal,
  result: WRITE_MINUTES.unfoldResult,
} as const

/** One section of the minutes: what was said, and below it the next text. */
export function EntrySection({
  page,
  section: { section, title, entries },
  path,
  isDraft,
  phrases,
}: {
  page: MinutesPageView
  section: MinutesSectionView
  path: string
  isDraft: boolean
  phrases: readonly string[]
}) {
  return (
    <PageSection title={title}>
      {isDraft ? <p className="-mt-1 mb-1 text-sm text-ink-3">{HELP[section]}</p> : null}
      {entries.length === 0 ? (
        <p className="py-1 text-ink-3">{WRITE_MINUTES.empty[section]}</p>
      ) : null}
      <ol className="divide-y divide-line-2">
        {entries.map((entry) => (
          <li key={entry.id} className="flex gap-3 py-2.5">
            <div className="w-[5.5em] shrink-0">
              <p className="break-words font-medium">{entry.speaker}</p>
              <p className="text-sm text-ink-3">{entry.time}</p>
            </div>
            <div className="min-w-0 flex-1">
              <p className="whitespace-pre-wrap break-words">{entry.text}</p>
              {entry.changes ? <p className="text-sm text-ink-3">{entry.changes}</p> : null}
            </div>
            {isDraft ? (
              <SoftLink
                href={`${path}/edit?entry=${entry.id}`}
                aria-label={WRITE_MINUTES.editOf(entry.speaker)}
                className="-my-2 grid size-11 shrink-0 place-items-center rounded-md text-court-strong"
              >
                {WRITE_MINUTES.edit}
              </SoftLink>
            ) : null}
          </li>
        ))}
      </ol>
      {isDraft ? (
        <PendingItems
          readAgain={readPageAgain}
          caseId={page.head.caseId}
          kind="minutes-entry"
          form={`minutes:${page.line.minutesId}:${section}:`}
        />
      ) : null}
      {isDraft ? (
        <NextEntry isFolded={section !== 'statement'} title={FOLDED[section]}>
          <EntryForm
            caseId={page.head.caseId}
            minutesId={page.line.minutesId}
            section={section}
            speakers={page.speakers}
            nextId={page.nextId}
            phrases={phrases}
            version={page.version}
            savedAt={page.savedAt}
          />
        </NextEntry>
      ) : null}
    </PageSection>
  )
}

/** Statements are written all the time; offers and the result now and then, so their form is folded. */
function NextEntry({
  isFolded,
  title,
  children,
}: {
  isFolded: boolean
  title: string
  children: ReactNode
}) {
  if (!isFolded) return children
  return (
    <details>
      <summary className="flex min-h-11 cursor-pointer items-center text-court-strong">
        {title}
      </summary>
      {children}
    </details>
  )
}

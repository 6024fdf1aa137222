import type { ReactNode } from 'react'
import { MinutesEntryText } from '@/components/case/minutes-entry-text'
import { PendingItems } from '@/components/device-queue/pending-items'
import { readPageAgain } from '@/lib/edge/action/read-page-again'
import { WRITE_MINUTES } from '@/lib/labels/zh-CN/mediator-acts/minutes'
import { MINUTES_ENTRY } from '@/lib/labels/zh-CN/mediator-acts/minutes-entry'
import type { MinutesSectionView } from '@/lib/queries/case/minutes-view'
import type { MinutesPageView } from '@/lib/queries/mediator/get-minutes'
import { PageSection } from '../../../../../_components/page-section'
import { EntryForm } from './entry-form'
import { EntryRow } from './entry-row'
import { EntrySources } from './entry-sources'

const HELP = {
  course: WRITE_MINUTES.courseHelp,
  statement: WRITE_MINUTES.statementHelp,
  proposal: WRITE_MINUTES.proposalHelp,
  result: WRITE_MINUTES.resultHelp,
} as const

const FOLDED = {
  statement: MINUTES_ENTRY.add,
  proposal: WRITE_MINUTES.unfoldProposal,
  result: WRITE_MINUTES.unfoldResult,
} as const

/** The id of the list of a section's texts. */
export const entryListId = (section: string) => `entries-${section}`

/**
 * One section of the minutes: what was said, and below it the next text. In a room the forms of all
 * sections are together below the minutes (`isInRoom`).
 */
export function EntrySection({
  page,
  section: { section, title, entries },
  path,
  isDraft,
  phrases,
  editing,
  isInRoom = false,
}: {
  page: MinutesPageView
  section: MinutesSectionView
  path: string
  isDraft: boolean
  phrases: readonly string[]
  /** The text that is opened to be corrected, where the address names it. */
  editing: string | undefined
  isInRoom?: boolean
}) {
  const form = { ...readEntryForm(page), section }
  // It is filled, and not written.
  if (section === 'course' && entries.length === 0) return null
  return (
    <PageSection title={title}>
      {isDraft && !isInRoom ? (
        <p className="-mt-1 mb-1 text-sm text-ink-3">{HELP[section]}</p>
      ) : null}
      {entries.length === 0 ? (
        <p className="py-1 text-ink-3">{WRITE_MINUTES.empty[section]}</p>
      ) : null}
      <ol id={entryListId(section)} className="divide-y divide-line-2">
        {entries.map((entry) => (
          <li key={entry.id} id={`entry-${entry.id}`} className="py-2.5">
            {isDraft ? (
              <EntryRow
                {...form}
                entry={entry}
                href={`${path}?edit=${entry.id}#entry-${entry.id}`}
                isOpenFirst={entry.id === editing}
              />
            ) : (
              <MinutesEntryText entry={entry} />
            )}
            <EntrySources caseId={form.caseId} messageIds={entry.sources} />
          </li>
        ))}
      </ol>
      {isDraft ? (
        <PendingItems
          readAgain={readPageAgain}
          caseId={form.caseId}
          kind="minutes-entry"
          form={`minutes:${form.minutesId}:${section}:`}
        />
      ) : null}
      {isDraft && section !== 'course' && !isInRoom ? (
        <NextEntry isFolded={section !== 'statement'} title={FOLDED[section]}>
          <EntryForm {...form} section={section} phrases={phrases} />
        </NextEntry>
      ) : null}
    </PageSection>
  )
}

/** What the form of any section is made with. */
export const readEntryForm = ({ head, line, ...page }: MinutesPageView) => ({
  caseId: head.caseId,
  minutesId: line.minutesId,
  speakers: page.speakers,
  nextId: page.nextId,
  version: page.version,
  savedAt: page.savedAt,
})

/**
 * Statements are written all the time; offers and the result now and then, so their form is folded.
 */
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

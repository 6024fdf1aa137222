import { Icon } from '@/components/ui/icon'
import { Chip } from '@/components/ui/chip'
import { Timeline, type MarkerTone, type TimelineItem } from '@/components/ui/timeline'
import { WholeDays } from '@/components/ui/whole-days'
import { PROGRESS } from '@/lib/labels/zh-CN/progress'
import type { TimelineEntry, TimelineTone } from '@/lib/queries/case/timeline-view'

const MARKERS: Record<TimelineTone, MarkerTone> = {
  step: 'done',
  note: 'neutral',
  access: 'warn',
  refusal: 'danger',
}

const MARKS = {
  access: <Icon name="eye" />,
  refusal: <Icon name="ban" />,
  step: undefined,
  note: undefined,
} as const

/** The titles of lines that must stand out say so in a word, too. */
function TimelineTitle({ entry }: { entry: TimelineEntry }) {
  return (
    <span className="flex flex-wrap items-center gap-x-2">
      <span className={entry.tone === 'step' ? 'font-semibold' : 'font-medium'}>{entry.title}</span>
      {entry.tone === 'refusal' ? <Chip tone="danger">{PROGRESS.marks.refusal}</Chip> : null}
      {entry.tone === 'access' ? <Chip tone="warn">{PROGRESS.marks.look}</Chip> : null}
    </span>
  )
}

function toItem(entry: TimelineEntry): TimelineItem {
  const { id, tone, sentence, quotes, basis, at, who, times } = entry
  return {
    key: id,
    tone: MARKERS[tone],
    mark: MARKS[tone],
    title: <TimelineTitle entry={entry} />,
    meta: (
      <>
        <time className="whitespace-nowrap">{at}</time> · {who}
        {times > 1 ? ` · ${PROGRESS.times(times)}` : null}
      </>
    ),
    body: (
      <>
        <p>
          <WholeDays>{sentence}</WholeDays>
        </p>
        {quotes.map((quote) => (
          <p key={quote.term} className="mt-1 border-l-2 border-line pl-2.5 whitespace-pre-line">
            <span className="text-ink-3">{PROGRESS.quote(quote.term)}</span>
            {quote.text}
          </p>
        ))}
        {basis ? (
          <p className="mt-1 text-sm text-ink-3">{PROGRESS.basis(basis.article, basis.gist)}</p>
        ) : null}
      </>
    ),
  }
}

/**
 * What happened in a case: who, when, what, and the article it rests on. Refusals and access
 * records are marked.
 */
export function CaseTimeline({ entries }: { entries: readonly TimelineEntry[] }) {
  if (entries.length === 0) return <p className="text-ink-3">{PROGRESS.empty}</p>
  return <Timeline label={PROGRESS.timeline} items={entries.map(toItem)} />
}

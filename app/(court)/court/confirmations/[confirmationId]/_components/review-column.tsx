import { Card } from '@/components/ui/card'
import { Icon } from '@/components/ui/icon'
import { Timeline } from '@/components/ui/timeline'
import { WholeDays } from '@/components/ui/whole-days'
import { CONFIRMATION_DESK } from '@/lib/labels/zh-CN/confirmation-desk'
import type {
  ConfirmationView,
  ReviewGroupView,
} from '@/lib/queries/confirmation/present-confirmation'

/** What the system compared, with its articles: the judge decides on it. */
export function ReviewColumn({ view }: { view: ConfirmationView }) {
  return (
    <Card title={CONFIRMATION_DESK.points} aside={CONFIRMATION_DESK.pointsHelp} flush>
      {view.groups.map((group) => (
        <div key={group.title}>
          <Head law={group.law}>{`${group.title} · ${group.state}`}</Head>
          <div className="divide-y divide-line-2">
            <Points group={group} />
          </div>
        </div>
      ))}
    </Card>
  )
}

/** Everything that was decided and answered, with its papers. */
export function HistoryCard({ view }: { view: ConfirmationView }) {
  if (view.steps.length === 0) return null
  return (
    <Card title={CONFIRMATION_DESK.history}>
      <Timeline
        label={CONFIRMATION_DESK.history}
        items={view.steps.map(({ no, title, meta, ground, lines, paper }) => ({
          key: String(no),
          title,
          meta,
          body:
            ground || paper || lines.length > 0 ? (
              <>
                {ground ? <p>{ground}</p> : null}
                {lines.map((line) => (
                  <p key={line} className="break-words">
                    <WholeDays>{line}</WholeDays>
                  </p>
                ))}
                {paper ? (
                  <a
                    href={`/api/confirmations/${view.id}/${no}`}
                    className="text-court underline underline-offset-4"
                  >
                    {paper}
                  </a>
                ) : null}
              </>
            ) : undefined,
        }))}
      />
    </Card>
  )
}

/**
 * Points of which nothing was found are one line where they are items of one article; the others
 * have a line each.
 */
function Points({ group: { law, points } }: { group: ReviewGroupView }) {
  const isFine = ({ findings, note }: (typeof points)[number]) =>
    findings.length === 0 && note === null
  const together = law === null ? [] : points.filter(isFine)
  return (
    <>
      {together.length > 0 ? (
        <div className="flex items-start gap-2.5 px-4 py-2.5">
          <Icon name="check" className="mt-1 shrink-0 text-ok" />
          <ul className="flex min-w-0 flex-1 flex-wrap gap-x-5 gap-y-1">
            {together.map(({ title }) => (
              <li key={title}>{title}</li>
            ))}
          </ul>
        </div>
      ) : null}
      {points
        .filter((point) => !together.includes(point))
        .map(({ title, note, article, findings }) =>
          findings.length === 0 ? (
            <Point key={title} isFine sentence={title} remedy={note} article={article} />
          ) : (
            findings.map((finding) => (
              <Point key={`${finding.sentence}${finding.article}`} {...finding} />
            ))
          ),
        )}
    </>
  )
}

function Head({ law, children }: { law: string | null; children: string }) {
  return (
    <div className="flex items-baseline justify-between gap-3 border-y border-line-2 bg-head px-4 py-2 group-first:border-t-0">
      <h3 className="text-ink-2">{children}</h3>
      {law ? <span className="shrink-0 text-sm text-ink-3">{law}</span> : null}
    </div>
  )
}

function Point({
  sentence,
  remedy,
  article,
  isFine = false,
}: {
  sentence: string
  remedy: string | null
  article: string | null
  isFine?: boolean
}) {
  return (
    <div
      className={`flex items-start gap-x-2.5 px-4 py-2.5 phone:flex-wrap ${isFine ? '' : 'bg-warn-soft'}`}
    >
      <Icon
        name={isFine ? 'check' : 'triangle-exclamation-point'}
        className={`mt-1 shrink-0 ${isFine ? 'text-ok' : 'text-warn'}`}
      />
      <div className="min-w-0 flex-1">
        <p>
          <WholeDays>{sentence}</WholeDays>
        </p>
        {remedy ? (
          <p className="text-sm text-ink-2">
            <WholeDays>{remedy}</WholeDays>
          </p>
        ) : null}
      </div>
      {article ? (
        // Below on a phone, which has no room for a second column.
        <span className="shrink-0 text-sm text-ink-3 phone:basis-full phone:pl-[1.65rem]">
          {article}
        </span>
      ) : null}
    </div>
  )
}

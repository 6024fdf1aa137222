import { Card } from '@/components/ui/card'
import { Icon } from '@/components/ui/icon'
import { Timeline } from '@/components/ui/timeline'
import { CONFIRMATION_DESK } from '@/lib/labels/zh-CN/confirmation-desk'
import type { ConfirmationView } from '@/lib/queries/confirmation/present-confirmation'

/** What the system compared, with its articles: the judge decides on it. */
export function ReviewColumn({ view }: { view: ConfirmationView }) {
  return (
    <>
      <Card title={CONFIRMATION_DESK.points} aside={CONFIRMATION_DESK.pointsHelp} flush>
        {view.groups.map(({ title, points }) => (
          <div key={title}>
            <Head>{title}</Head>
            <div className="divide-y divide-line-2">
              {points.map((point) =>
                point.findings.length === 0 ? (
                  <Point
                    key={point.title}
                    isFine
                    sentence={point.title}
                    remedy={point.note}
                    article={point.article}
                  />
                ) : (
                  point.findings.map((finding) => (
                    <Point key={`${finding.sentence}${finding.article}`} {...finding} />
                  ))
                ),
              )}
            </div>
          </div>
        ))}
      </Card>
      {view.steps.length > 0 ? (
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
                        {line}
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
      ) : null}
    </>
  )
}

function Head({ children }: { children: string }) {
  return (
    <h3 className="border-y border-line-2 bg-head px-4 py-2 text-ink-2 first:border-t-0">
      {children}
    </h3>
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
    <div className={`flex items-start gap-2.5 px-4 py-2.5 ${isFine ? '' : 'bg-warn-soft'}`}>
      <Icon
        name={isFine ? 'check' : 'triangle-exclamation-point'}
        className={`mt-1 shrink-0 ${isFine ? 'text-ok' : 'text-warn'}`}
      />
      <div className="min-w-0 flex-1">
        <p>{sentence}</p>
        {remedy ? <p className="text-sm text-ink-2">{remedy}</p> : null}
      </div>
      {article ? <span className="shrink-0 text-sm text-ink-3">{article}</span> : null}
    </div>
  )
}

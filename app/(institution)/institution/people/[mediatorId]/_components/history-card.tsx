import { Card } from '@/components/ui/card'
import { Timeline } from '@/components/ui/timeline'
import { WholeDays } from '@/components/ui/whole-days'
import { PERSON } from '@/lib/labels/zh-CN/person'
import type { HistoryLine, MediatorView } from '@/lib/queries/institution/mediator-view'

/** 变更记录: who did what about this person and when, with before and after. */
export function HistoryCard({ view: { history } }: { view: MediatorView }) {
  return (
    <Card title={PERSON.history}>
      {history.length === 0 ? (
        <p className="text-ink-3">{PERSON.noHistory}</p>
      ) : (
        <Timeline
          label={PERSON.history}
          items={history.map((line) => ({
            key: line.id,
            title: line.title,
            meta: `${line.at} · ${line.who}`,
            body: <Body line={line} />,
          }))}
        />
      )}
    </Card>
  )
}

function Body({ line: { sentence, changes, quotes } }: { line: HistoryLine }) {
  if (changes.length === 0)
    return (
      <>
        <p>
          <WholeDays>{sentence}</WholeDays>
        </p>
        <Quotes quotes={quotes} />
      </>
    )
  return (
    <>
      <dl className="flex flex-col gap-1 text-sm">
        {changes.map(({ field, before, after }) => (
          <div key={field}>
            <dt className="inline font-medium">{field}</dt>
            <dd className="ml-2 inline">
              <del className="text-ink-3 no-underline">
                <WholeDays>{`${PERSON.before} ${before ?? PERSON.nothing}`}</WholeDays>
              </del>
              <span aria-hidden> → </span>
              <ins className="no-underline">
                <WholeDays>{`${PERSON.after} ${after ?? PERSON.nothing}`}</WholeDays>
              </ins>
            </dd>
          </div>
        ))}
      </dl>
      <Quotes quotes={quotes} />
    </>
  )
}

function Quotes({ quotes }: Pick<HistoryLine, 'quotes'>) {
  return quotes.map(({ term, text }) => (
    <p key={term} className="mt-1 text-sm whitespace-pre-line">
      {PERSON.quote(term, text)}
    </p>
  ))
}

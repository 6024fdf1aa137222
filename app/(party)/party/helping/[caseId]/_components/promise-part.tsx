import { ReadAloud } from '@/components/layout/read-aloud'
import { WholeDays } from '@/components/ui/whole-days'
import { HELPING } from '@/lib/labels/zh-CN/party-invited'
import type { HelpingView } from '@/lib/queries/party/get-helping'
import { PromiseForm } from './promise-form'

/** Before anything shows: what this is, what is expected, and the promise. */
export function PromisePart({ view }: { view: HelpingView }) {
  return (
    <>
      <div className="flex justify-end px-3 pt-3 empty:hidden">
        <ReadAloud target="read" />
      </div>
      <div id="read">
        <section className="bg-court-soft px-5 py-6">
          <h2 className="text-2xl leading-snug font-semibold">{HELPING.hero}</h2>
          <p className="mt-2">{view.who}</p>
          <p className="mt-1">
            <WholeDays>{view.as}</WholeDays>
          </p>
        </section>
        <dl className="divide-y divide-line-2 bg-paper px-5">
          {HELPING.questions.map(([ask, answer]) => (
            <div key={ask} className="py-4">
              <dt className="font-medium text-court">{ask}</dt>
              <dd className="mt-1">{answer}</dd>
            </div>
          ))}
        </dl>
        <section className="mt-3 bg-paper px-5 pt-5">
          <h2 className="text-xl font-semibold">{HELPING.promiseTitle}</h2>
          <ol className="mt-2 flex list-decimal flex-col gap-2 pl-6">
            {HELPING.promise.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ol>
        </section>
      </div>
      <section className="bg-paper px-5 py-5">
        <PromiseForm invitedId={view.invitedId} />
      </section>
    </>
  )
}

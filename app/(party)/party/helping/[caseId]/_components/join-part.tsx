import { ReadAloud } from '@/components/layout/read-aloud'
import { WholeDays } from '@/components/ui/whole-days'
import { JOINING } from '@/lib/labels/zh-CN/party-third'
import type { HelpingView } from '@/lib/queries/party/get-helping'
import { JoinForm } from './join-form'

/** What dispute it is, what they have to do with it, what joining means, and the answer. */
export function JoinPart({
  view,
  joining,
}: {
  view: HelpingView
  joining: NonNullable<HelpingView['joining']>
}) {
  return (
    <>
      <div className="flex justify-end px-3 pt-3 empty:hidden">
        <ReadAloud target="read" />
      </div>
      <div id="read">
        <section className="bg-court-soft px-5 py-6">
          <h2 className="text-2xl leading-snug font-semibold">{JOINING.hero}</h2>
          <p className="mt-2">{joining.who}</p>
          <p className="mt-1">
            <WholeDays>{joining.until}</WholeDays>
          </p>
        </section>
        <dl className="divide-y divide-line-2 bg-paper px-5">
          {[
            [JOINING.parties, joining.parties] as const,
            [JOINING.interest, joining.interest] as const,
            ...JOINING.questions,
          ].map(([ask, answer]) => (
            <div key={ask} className="py-4">
              <dt className="font-medium text-court">{ask}</dt>
              <dd className="mt-1 break-words whitespace-pre-line">{answer}</dd>
            </div>
          ))}
        </dl>
      </div>
      <section className="mt-3 bg-paper px-5 py-5">
        <h2 className="mb-3 text-xl font-semibold">{JOINING.decide}</h2>
        <JoinForm invitedId={view.invitedId} />
      </section>
    </>
  )
}

import { ROOM_MINUTES } from '@/lib/labels/zh-CN/conference-room'
import { FACT } from '@/lib/labels/zh-CN/fact'
import type { FactFormsView } from '@/lib/queries/mediator/get-fact-forms'
import { PageSection } from '../../../../../../_components/page-section'

export const FACT_LIST_ID = 'room-facts'

/** The undisputed facts that count, each with the answers of the parties. */
export function RoomFacts({ facts }: Pick<FactFormsView, 'facts'>) {
  return (
    <PageSection title={ROOM_MINUTES.parts.fact}>
      {facts.length === 0 ? <p className="text-ink-3">{FACT.none}</p> : null}
      <ol id={FACT_LIST_ID} className="divide-y divide-line-2">
        {facts.map(({ id, no, text, answers }) => (
          <li key={id} className="py-2">
            <p className="break-words whitespace-pre-line">
              <span className="text-sm text-ink-3">{no}　</span>
              {text}
            </p>
            <p className="text-sm break-words text-ink-2">{FACT.answers(answers)}</p>
          </li>
        ))}
      </ol>
    </PageSection>
  )
}

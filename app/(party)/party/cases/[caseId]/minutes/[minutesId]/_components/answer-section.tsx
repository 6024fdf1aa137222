import { Notice } from '@/components/ui/notice'
import { WholeDays } from '@/components/ui/whole-days'
import { OWN_MINUTES, ownMinutesAnswer } from '@/lib/labels/zh-CN/own-minutes'
import type { OwnAttendeeView, OwnMinutesView } from '@/lib/queries/party/get-own-minutes'
import { AnswerForm } from './answer-form'

/** What the reader answered, or is to answer, and who has still to. */
export function AnswerSection({ view }: { view: OwnMinutesView }) {
  const { persons, mayAnswer, isHelper, waiting } = view
  return (
    <section className="flex flex-col gap-4 bg-paper p-4">
      {persons.length === 0 ? (
        <Notice tone="info">{isHelper ? OWN_MINUTES.helperOnly : OWN_MINUTES.notPresent}</Notice>
      ) : null}
      {persons.map((person) => (
        <div key={person.personId} className="flex flex-col gap-3">
          {persons.length > 1 ? (
            <h2 className="font-semibold">{OWN_MINUTES.answerAs(person.name)}</h2>
          ) : null}
          {person.answer ? (
            <p>
              <WholeDays>
                {OWN_MINUTES.yours(ownMinutesAnswer[person.answer.answer], person.answer.on)}
              </WholeDays>
            </p>
          ) : null}
          {mayAnswer ? <Answer view={view} person={person} /> : null}
        </div>
      ))}
      {waiting.length > 0 ? <p className="text-ink-2">{OWN_MINUTES.waiting(waiting)}</p> : null}
    </section>
  )
}

function Answer({ view, person }: { view: OwnMinutesView; person: OwnAttendeeView }) {
  const form = <AnswerForm view={view} person={person} />
  if (!person.answer) return form
  return (
    <details>
      <summary className="flex min-h-11 cursor-pointer items-center text-court underline">
        {OWN_MINUTES.change}
      </summary>
      <div className="pt-3">{form}</div>
    </details>
  )
}

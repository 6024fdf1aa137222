import { DefinitionList } from '@/components/ui/definition-list'
import { OWN_MINUTES } from '@/lib/labels/zh-CN/own-minutes'
import type { OwnMinutesView } from '@/lib/queries/party/get-own-minutes'

/** What the persons present confirm: the head, what was said, the result. */
export function MinutesText({ view, id }: { view: OwnMinutesView; id: string }) {
  const { head, course, said, result, when } = view
  return (
    <div id={id} className="flex flex-col gap-3">
      <section className="bg-paper p-4">
        <DefinitionList
          items={[
            { term: OWN_MINUTES.when, value: when },
            { term: OWN_MINUTES.how, value: head.form },
            ...(head.place ? [{ term: OWN_MINUTES.where, value: head.place }] : []),
            { term: OWN_MINUTES.mediator, value: head.mediator },
            { term: OWN_MINUTES.present, value: head.present },
          ]}
        />
      </section>
      {course.length > 0 ? (
        <section className="bg-paper p-4">
          <h2 className="mb-2 font-semibold">{OWN_MINUTES.course}</h2>
          <ul className="flex flex-col gap-2">
            {course.map((text, index) => (
              <li key={index} className="break-words">
                {text}
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      <section className="bg-paper p-4">
        <h2 className="mb-2 font-semibold">{OWN_MINUTES.said}</h2>
        <ul className="flex flex-col gap-3">
          {said.map(({ speaker, text }, index) => (
            <li key={index}>
              <p className="text-sm text-ink-3">{speaker}</p>
              <p className="break-words whitespace-pre-line">{text}</p>
            </li>
          ))}
        </ul>
      </section>
      <section className="bg-paper p-4">
        <h2 className="mb-2 font-semibold">{OWN_MINUTES.result}</h2>
        <div className="flex flex-col gap-3">
          {result.map((text, index) => (
            <p key={index} className="break-words whitespace-pre-line">
              {text}
            </p>
          ))}
        </div>
      </section>
    </div>
  )
}

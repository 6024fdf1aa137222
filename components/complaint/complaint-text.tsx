import { DefinitionList } from '@/components/ui/definition-list'
import { Notice } from '@/components/ui/notice'
import { COMPLAINT, COMPLAINTS } from '@/lib/labels/zh-CN/complaint'
import type { ComplaintView } from '@/lib/queries/complaint/get-complaint'

const WORDS_CLASS = 'whitespace-pre-wrap break-words'

/** A complaint and what was answered, in full. */
export function ComplaintText({
  view,
}: {
  view: Omit<ComplaintView, 'shown' | 'answerable' | 'hearing'>
}) {
  const { columns } = COMPLAINTS
  return (
    <div className="flex flex-col gap-4">
      {view.withdrawn ? <Notice>{view.withdrawn}</Notice> : null}
      <DefinitionList
        items={[
          { term: columns.about, value: view.about },
          { term: columns.complainant, value: view.complainant },
          { term: columns.filedAt, value: view.filedAt },
          { term: columns.ground, value: view.ground, wide: true },
          { term: COMPLAINT.words, value: <p className={WORDS_CLASS}>{view.words}</p>, wide: true },
        ]}
      />
      {view.answers.map(({ title, result, words, by }) => (
        <section key={title} className="border-t border-line-2 pt-3">
          <h3 className="font-semibold">{title}</h3>
          <p>{result}</p>
          <p className={WORDS_CLASS}>{words}</p>
          <p className="text-sm text-ink-3">{by}</p>
        </section>
      ))}
      {view.takenAt ? (
        <section className="border-t border-line-2 pt-3">
          <h3 className="font-semibold">{COMPLAINT.taken}</h3>
          {view.takenWords ? <p className={WORDS_CLASS}>{view.takenWords}</p> : null}
          <p className="text-sm text-ink-3">{view.takenAt}</p>
        </section>
      ) : null}
    </div>
  )
}

import { PLAIN_WORD, WORD_NOTES, type LawTerm } from '@/lib/labels/zh-CN/plain-word'

/** 词语说明 at the end of a page: each term of law that the page uses, with its plain word. */
export function WordNotes({ of }: { of: readonly LawTerm[] }) {
  return (
    <section className="mt-3 border-y border-line bg-paper px-4 py-4 sm:px-6">
      <h2 className="text-md font-semibold">{WORD_NOTES.title}</h2>
      <dl className="mt-2 flex flex-col gap-1.5">
        {of.map((term) => (
          <div key={term} className="flex flex-wrap gap-x-3">
            <dt className="font-semibold">{term}</dt>
            <dd className="text-ink-2">{PLAIN_WORD[term]}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

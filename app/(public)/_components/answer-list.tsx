import { SoftLink } from '@/components/ui/soft-link'
import { WholeDays } from '@/components/ui/whole-days'
import { CONSULT } from '@/lib/labels/zh-CN/consultation'
import type { AnswerView } from '@/lib/queries/public/present-answer'

/** Questions with the beginning of their answers. */
export function AnswerList({ answers }: { answers: readonly AnswerView[] }) {
  return (
    <ul className="mt-3 divide-y divide-line-2 border-y border-line-2 empty:hidden">
      {answers.map(({ id, question, answer, institution, updatedOn }) => (
        <li key={id} className="py-2.5">
          <SoftLink
            href={`/answers/${id}`}
            className="flex min-h-11 items-center font-semibold text-ink hover:text-court"
          >
            {question}
          </SoftLink>
          <p className="line-clamp-2 text-ink-2">{answer}</p>
          <p className="text-sm text-ink-3">
            <WholeDays>{CONSULT.updated(institution, updatedOn)}</WholeDays>
          </p>
        </li>
      ))}
    </ul>
  )
}

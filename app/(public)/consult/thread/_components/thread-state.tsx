import { Notice } from '@/components/ui/notice'
import type { HiddenNumber } from '@/lib/domain/consultation/hide-numbers'
import { THREAD } from '@/lib/labels/zh-CN/consultation'
import { codeInWords, ratingWord } from '@/lib/labels/zh-CN/consultation-field'
import type { OwnConsultationView } from '@/lib/queries/public/find-own-consultation'

/** One sentence: how far it is, with the day and hour of the answer. */
function sentenceOf(view: OwnConsultationView): string {
  const { institution, promise, state, closedOn } = view
  if (state === 'closed') return THREAD.closed(closedOn ?? '')
  if (state === 'referred') return THREAD.referred
  if (promise === null) return THREAD.answered
  return view.isOverdue
    ? THREAD.overdue(institution, promise)
    : THREAD.promise(institution, promise)
}

/** How far the consultation is, and what of the question was hidden. */
export function ThreadState({
  view,
  done,
  hidden,
}: {
  view: OwnConsultationView
  done: string | undefined
  hidden: readonly HiddenNumber[]
}) {
  const isNew = done === 'sent' || done === 'again'
  return (
    <div className="flex flex-col gap-3">
      <Notice tone={view.isOverdue ? 'warn' : 'ok'} title={isNew ? THREAD.submitted : undefined}>
        {sentenceOf(view)}
      </Notice>
      {hidden.length > 0 ? <Notice>{THREAD.hidden(hidden)}</Notice> : null}
      {view.rating ? <p>{THREAD.rated(ratingWord[view.rating])}</p> : null}
    </div>
  )
}

/** The code, large enough to be written down. */
export function CodeCard({ code, tail }: Pick<OwnConsultationView, 'code' | 'tail'>) {
  return (
    <div className="mt-3 rounded-xl border-2 border-court px-4 py-3">
      <p className="font-semibold">{THREAD.keep}</p>
      <p className="text-2xl font-semibold tracking-wider">{codeInWords(code)}</p>
      {tail ? <p>{THREAD.tail(tail)}</p> : null}
      <p className="text-ink-2">{THREAD.keepText}</p>
    </div>
  )
}

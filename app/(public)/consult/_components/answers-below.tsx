import { buttonClasses } from '@/components/ui/button'
import { AnswerList } from '@/app/(public)/_components/answer-list'
import { PublicSection } from '@/app/(public)/_components/public-section'
import { SoftLink } from '@/components/ui/soft-link'
import { CONSULT } from '@/lib/labels/zh-CN/consultation'
import type { AnswerView } from '@/lib/queries/public/present-answer'

/** What institutions have answered for everyone, below the form. */
export function AnswersBelow({
  word,
  answers,
  total,
}: {
  word: string
  answers: readonly AnswerView[]
  total: number
}) {
  if (total === 0) return null
  return (
    <PublicSection title={CONSULT.common(word)} note={CONSULT.commonNote}>
      <AnswerList answers={answers} />
      <p className="mt-2 text-center">
        <SoftLink href="/answers" className={`${buttonClasses('link')} min-h-11`}>
          {CONSULT.all(total)}
        </SoftLink>
      </p>
    </PublicSection>
  )
}

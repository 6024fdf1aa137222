import { buttonClasses } from '@/components/ui/button'
import { SoftLink } from '@/components/ui/soft-link'
import { WRITE_MINUTES } from '@/lib/labels/zh-CN/mediator-acts/minutes'
import type { MinutesPageView } from '@/lib/queries/mediator/get-minutes'
import { LinkMark } from '../../../../../_components/link-mark'
import { PageSection } from '../../../../../_components/page-section'
import { ReopenForm } from './reopen-form'
import { SupplementForm } from './supplement-form'

/** Who confirmed the minutes and who objects; a way to register the next answer. */
export function AnswerSection({ page, path }: { page: MinutesPageView; path: string }) {
  const { line, ability, attendees, head, nextId } = page
  const isOpen = line.state === 'submitted' && ability.allowed
  return (
    <PageSection title={WRITE_MINUTES.answers}>
      <ul className="flex flex-col gap-1">
        {line.answers.map((words) => (
          <li key={words} className="break-words">
            {words}
          </li>
        ))}
      </ul>
      {isOpen ? (
        <div className="mt-3 flex flex-wrap gap-2.5">
          {attendees
            .toSorted((a, b) => Number(a.hasConfirmed) - Number(b.hasConfirmed))
            .map(({ id, name, hasConfirmed }) => (
              <SoftLink
                key={id}
                href={`${path}/answer?person=${id}`}
                className={`${buttonClasses(hasConfirmed ? 'quiet' : 'default')} min-h-11 rounded-lg`}
              >
                <LinkMark />
                {hasConfirmed ? WRITE_MINUTES.answerAgainOf(name) : WRITE_MINUTES.answerOf(name)}
              </SoftLink>
            ))}
          <ReopenForm caseId={head.caseId} minutesId={line.minutesId} />
        </div>
      ) : null}
      {line.state === 'confirmed' && ability.allowed ? (
        <SupplementForm caseId={head.caseId} supplementedId={line.minutesId} nextId={nextId} />
      ) : null}
    </PageSection>
  )
}

import { PendingItems } from '@/components/device-queue/pending-items'
import { buttonClasses } from '@/components/ui/button'
import { Chip } from '@/components/ui/chip'
import { SoftLink } from '@/components/ui/soft-link'
import { readPageAgain } from '@/lib/edge/action/read-page-again'
import { NOTE } from '@/lib/labels/zh-CN/note'
import type { MyCaseView } from '@/lib/queries/mediator/get-my-case'
import { LinkMark } from '../../../_components/link-mark'
import { PageSection } from '../../../_components/page-section'

/** 备忘和背靠背记录: each with who can read it, in words. */
export function NoteSection({
  caseId,
  notes,
  mayAdd,
}: { caseId: string; mayAdd: boolean } & Pick<MyCaseView, 'notes'>) {
  const page = `/mediator/cases/${caseId}/notes`
  return (
    <PageSection title={NOTE.title}>
      <PendingItems readAgain={readPageAgain} caseId={caseId} kind="note" />
      {notes.length === 0 ? <p className="text-ink-3">{NOTE.none}</p> : null}
      <ul className="-my-1 divide-y divide-line-2">
        {notes.map(({ id, audience, when, by, words, takenBack, mayTakeBack }) => (
          <li key={id} className="py-2.5">
            <p className="flex flex-wrap items-center gap-x-2 text-sm text-ink-3">
              <Chip tone="warn">{audience}</Chip>
              {when} {by}
            </p>
            <p
              className={`mt-1 whitespace-pre-line break-words ${words === null ? 'text-ink-3' : ''}`}
            >
              {words ?? takenBack}
            </p>
            {mayTakeBack ? (
              <SoftLink
                href={`${page}/take-back?note=${id}`}
                aria-label={NOTE.takeBackOf(when)}
                className="-mx-1 inline-flex min-h-11 items-center px-1 text-sm text-court"
              >
                {NOTE.takeBack}
              </SoftLink>
            ) : null}
          </li>
        ))}
      </ul>
      {mayAdd ? (
        <SoftLink href={`${page}/add`} className={`${buttonClasses()} mt-2.5 min-h-11 rounded-lg`}>
          <LinkMark />
          {NOTE.add}
        </SoftLink>
      ) : null}
    </PageSection>
  )
}

import { ChangeList } from '@/components/case/change-list'
import { buttonClasses } from '@/components/ui/button'
import { SoftLink } from '@/components/ui/soft-link'
import { CHANGE } from '@/lib/labels/zh-CN/change'
import type { MyCaseView } from '@/lib/queries/mediator/get-my-case'
import { LinkMark } from '../../../_components/link-mark'
import { PageSection } from '../../../_components/page-section'

/** Requests of parties for another mediator; where one can be recorded now, the way to its form. */
export function ChangeSection({ file }: Pick<MyCaseView, 'file'>) {
  const mayRequest = file.abilities.allowed.includes('request_change')
  if (file.changes.length === 0 && !mayRequest) return null
  return (
    <PageSection title={CHANGE.title}>
      {file.changes.length > 0 ? (
        <ChangeList changes={file.changes} />
      ) : (
        <p className="text-ink-3">{CHANGE.none}</p>
      )}
      {mayRequest ? (
        <SoftLink
          href={`/mediator/cases/${file.header.caseId}/change`}
          className={`${buttonClasses()} mt-3 min-h-11 rounded-lg`}
        >
          <LinkMark />
          {CHANGE.request}
        </SoftLink>
      ) : null}
    </PageSection>
  )
}

import { CoMediatorList } from '@/components/case/co-mediator-list'
import { buttonClasses } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { SoftLink } from '@/components/ui/soft-link'
import { CO_MEDIATOR } from '@/lib/labels/zh-CN/co-mediator'
import type { MyCaseView } from '@/lib/queries/mediator/get-my-case'
import { LinkMark } from '../../../_components/link-mark'
import { PageSection } from '../../../_components/page-section'

/** 协同调解: who presides and who mediates with them; for a co-mediator what is theirs to do. */
export function CoMediationSection({
  view: { file, isPresiding, awaitsDeclaration },
}: {
  view: Pick<MyCaseView, 'file' | 'isPresiding' | 'awaitsDeclaration'>
}) {
  const { coMediation, header, abilities } = file
  if (!coMediation) return null
  return (
    <PageSection title={CO_MEDIATOR.title}>
      {isPresiding ? null : <p className="mb-2 text-ink-2">{CO_MEDIATOR.you(header.mediator)}</p>}
      {awaitsDeclaration ? <Notice tone="warn">{CO_MEDIATOR.declareHelp}</Notice> : null}
      {abilities.allowed.includes('declare_co_mediator') ? (
        <SoftLink
          href={`/mediator/cases/${header.caseId}/declare`}
          className={`${buttonClasses('primary')} my-3 min-h-11 rounded-lg`}
        >
          <LinkMark />
          {CO_MEDIATOR.declare}
        </SoftLink>
      ) : null}
      <CoMediatorList coMediation={coMediation} />
    </PageSection>
  )
}

import { AgreementFacts } from '@/components/case/agreement-facts'
import { buttonClasses } from '@/components/ui/button'
import { SoftLink } from '@/components/ui/soft-link'
import { AGREEMENT } from '@/lib/labels/zh-CN/agreement'
import { CHECK_IDENTITY } from '@/lib/labels/zh-CN/mediator-acts/identity'
import type { MyCaseView } from '@/lib/queries/mediator/get-my-case'
import { LinkMark } from '../../../_components/link-mark'
import { PageSection } from '../../../_components/page-section'

/** The agreement of the case, and the way to its form: drawing up, or reviewing and signing. */
export function AgreementSection({ file }: Pick<MyCaseView, 'file'>) {
  const { agreement, abilities, header } = file
  const mayWork = abilities.allowed.includes('save_agreement')
  if (!agreement && !mayWork) return null
  const page = `/mediator/cases/${header.caseId}/agreement`
  const isFinished = agreement?.stage === 'finished' || agreement?.stage === 'effective'
  return (
    <PageSection title={AGREEMENT.title}>
      {agreement ? (
        <AgreementFacts agreement={agreement} />
      ) : (
        <p className="text-ink-2">{AGREEMENT.none}</p>
      )}
      {mayWork ? (
        <SoftLink
          href={isFinished ? `${page}/review` : page}
          className={`${buttonClasses()} mt-3 min-h-11 rounded-lg`}
        >
          <LinkMark />
          {isFinished ? AGREEMENT.review : AGREEMENT.edit}
        </SoftLink>
      ) : null}
      {/* After the closing: for a party that applies for the confirmation. */}
      {agreement?.stage === 'effective' && !abilities.allowed.includes('check_identity') ? (
        <SoftLink
          href={`/mediator/cases/${header.caseId}/identity`}
          className={`${buttonClasses()} mt-3 min-h-11 rounded-lg`}
        >
          <LinkMark />
          {CHECK_IDENTITY.toConfirm}
        </SoftLink>
      ) : null}
    </PageSection>
  )
}

import { AgreementFacts } from '@/components/case/agreement-facts'
import { ConfirmationFacts } from '@/components/case/confirmation-facts'
import { buttonClasses } from '@/components/ui/button'
import { SoftLink } from '@/components/ui/soft-link'
import { AGREEMENT } from '@/lib/labels/zh-CN/agreement'
import { CASE_CONFIRMATION } from '@/lib/labels/zh-CN/case-confirmation'
import { CHECK_IDENTITY } from '@/lib/labels/zh-CN/mediator-acts/identity'
import type { MyCaseView } from '@/lib/queries/mediator/get-my-case'
import { LinkMark } from '../../../_components/link-mark'
import { PageSection } from '../../../_components/page-section'

/** The agreement of the case, and the way to its form: drawing up, or reviewing and signing. */
export function AgreementSection({ file }: Pick<MyCaseView, 'file'>) {
  const { agreement, abilities, header, confirmation } = file
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
      {confirmation ? (
        <div className="mt-3 border-t border-line-2 pt-3">
          <h3 className="mb-1 font-medium">{CASE_CONFIRMATION.title}</h3>
          <ConfirmationFacts confirmation={confirmation} />
        </div>
      ) : null}
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

import { SupplementaryRows } from '@/components/supplementary/supplementary-rows'
import { buttonClasses } from '@/components/ui/button'
import { SoftLink } from '@/components/ui/soft-link'
import { requireActor } from '@/lib/auth/require-actor'
import { orNotFound } from '@/lib/edge/page/or-not-found'
import { SUPPLEMENTARY } from '@/lib/labels/zh-CN/supplementary'
import type { MyCaseView } from '@/lib/queries/mediator/get-my-case'
import { getMediatedSupplementary } from '@/lib/queries/supplementary/get-mediated-supplementary'
import { LinkMark } from '../../../_components/link-mark'
import { PageSection } from '../../../_components/page-section'

const WORDS = SUPPLEMENTARY.desk

/** 补充协议 of an agreement in effect: where each is, and the way to propose one. */
export async function SupplementarySection({ file }: Pick<MyCaseView, 'file'>) {
  if (file.agreement?.stage !== 'effective') return null
  const { caseId } = file.header
  const { rows, form, isAnyInForce } = await orNotFound(
    getMediatedSupplementary(await requireActor(), { caseId }),
  )
  if (rows.length === 0 && !form) return null
  return (
    <PageSection title={WORDS.title}>
      {rows.length === 0 ? <p className="text-ink-2">{WORDS.none}</p> : null}
      <SupplementaryRows rows={rows} />
      {isAnyInForce ? <p className="mt-2 text-sm text-ink-2">{WORDS.performance}</p> : null}
      <SoftLink
        href={`/mediator/cases/${caseId}/supplement`}
        className={`${buttonClasses()} mt-3 min-h-11 rounded-lg`}
      >
        <LinkMark />
        {form && rows.length === 0 ? SUPPLEMENTARY.propose : WORDS.toPage}
      </SoftLink>
    </PageSection>
  )
}

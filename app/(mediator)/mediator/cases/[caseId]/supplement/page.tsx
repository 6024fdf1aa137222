import type { Metadata } from 'next'
import { ActionForm } from '@/components/forms/action-form'
import { SubmitButton } from '@/components/forms/submit-button'
import { MobileTopBar } from '@/components/layout/mobile-shell'
import { ClauseChanges } from '@/components/supplementary/clause-changes'
import { ProposalForm } from '@/components/supplementary/proposal-form'
import { DoneNotice } from '@/components/ui/done-notice'
import { Notice } from '@/components/ui/notice'
import { WholeDays } from '@/components/ui/whole-days'
import { requireActor } from '@/lib/auth/require-actor'
import { orNotFound } from '@/lib/edge/page/or-not-found'
import { readParams, type SearchParamsProps } from '@/lib/edge/page/search-params'
import { SUPPLEMENTARY } from '@/lib/labels/zh-CN/supplementary'
import { SUPPLEMENTARY_SIGN } from '@/lib/labels/zh-CN/supplementary-sign'
import { newId } from '@/lib/platform/ids'
import {
  getMediatedSupplementary,
  type MediatedSupplementaryRow,
} from '@/lib/queries/supplementary/get-mediated-supplementary'
import { PageSection } from '../../../_components/page-section'
import { proposeMediatedSupplementaryAction, revokeMediatedSupplementaryAction } from './actions'

export const metadata: Metadata = { title: SUPPLEMENTARY.title }

type Props = SearchParamsProps & { params: Promise<{ caseId: string }> }

const WORDS = SUPPLEMENTARY.desk
const DONE = { proposed: WORDS.proposed, revoked: SUPPLEMENTARY.done.revoked }

/** 补充协议 of a case: every text with its signatures, and the form of another one. */
export default async function SupplementaryPage({ params, searchParams }: Props) {
  const { caseId } = await params
  const view = await orNotFound(getMediatedSupplementary(await requireActor(), { caseId }))
  const { done } = readParams(await searchParams, ['done'])
  const { rows, form, closed, isAnyInForce } = view
  return (
    <>
      <MobileTopBar title={SUPPLEMENTARY.title} back={`/mediator/cases/${caseId}`} />
      <div className="flex flex-col gap-4 px-4 py-4">
        <DoneNotice done={done} sentences={DONE} className="" />
        <p className="text-ink-2">{WORDS.help}</p>
        {isAnyInForce ? <Notice>{WORDS.performance}</Notice> : null}
        {rows.length === 0 ? <p>{WORDS.none}</p> : null}
        {rows.map((row) => (
          <Row key={row.id} caseId={caseId} row={row} />
        ))}
        {closed ? <Notice tone="warn">{closed}</Notice> : null}
        {form ? (
          <PageSection title={SUPPLEMENTARY.write.title}>
            <p className="mb-3 text-ink-2">
              {SUPPLEMENTARY.write.changes}
              {form.replaces === null ? null : WORDS.replaces}
            </p>
            <ProposalForm form={form} id={newId()} action={proposeMediatedSupplementaryAction} />
          </PageSection>
        ) : null}
      </div>
    </>
  )
}

function Row({
  caseId,
  row: { id, title, state, lines, changes, people, mayRevoke, href },
}: {
  caseId: string
  row: MediatedSupplementaryRow
}) {
  return (
    <PageSection title={`${title} · ${state}`}>
      <div className="flex flex-col gap-3">
        <div className="text-sm text-ink-3">
          {lines.map((line) => (
            <p key={line}>
              <WholeDays>{line}</WholeDays>
            </p>
          ))}
        </div>
        <ClauseChanges changes={changes} />
        <ul className="divide-y divide-line-2">
          {people.map(({ partyId, name, words }) => (
            <li key={partyId} className="flex flex-wrap justify-between gap-x-3 py-1.5">
              <span>{name}</span>
              <span className="text-ink-3">{words}</span>
            </li>
          ))}
        </ul>
        {href ? (
          <a
            href={href}
            className="inline-flex min-h-11 items-center text-court underline underline-offset-4"
          >
            {WORDS.open}
          </a>
        ) : null}
        {mayRevoke ? (
          <ActionForm action={revokeMediatedSupplementaryAction}>
            <input type="hidden" name="caseId" value={caseId} />
            <input type="hidden" name="supplementaryId" value={id} />
            <SubmitButton variant="default" className="min-h-11">
              {SUPPLEMENTARY_SIGN.revoke}
            </SubmitButton>
          </ActionForm>
        ) : null}
      </div>
    </PageSection>
  )
}

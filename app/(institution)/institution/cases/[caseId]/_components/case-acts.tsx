import { buttonClasses } from '@/components/ui/button'
import { SoftLink } from '@/components/ui/soft-link'
import { CASE_ACTS } from '@/lib/labels/zh-CN/case-acts'
import { DOCUMENTS } from '@/lib/labels/zh-CN/case-document'
import { CHOICE } from '@/lib/labels/zh-CN/mediator-choice'
import type { InstitutionFileView } from '@/lib/queries/institution/get-case-file'
import { AcceptButton } from '../../_components/accept-button'
import { DeclineButton } from '../../_components/decline-button'
import { ReplaceButton } from '../../_components/replace-button'
import { UrgeButton } from '../../_components/urge-button'
import { caseHref, type CaseList, type CasePage } from '../../../_components/case-address'
import { BlockedAct } from './blocked-act'

/**
 * What may be done with the case now, under the manual's own words; one primary act at most, last.
 */
export function CaseActs({
  view: { file, accept, urge, choice },
  list,
}: {
  view: InstitutionFileView
  list: CaseList | null
}) {
  const { header, abilities } = file
  const { caseId, caseNo, courtName, status, mediator } = header
  const may = (move: (typeof abilities.allowed)[number]) => abilities.allowed.includes(move)
  const act = (page: CasePage, label: string) => (
    <SoftLink href={caseHref(caseId, list, page)} className={buttonClasses('primary')}>
      {label}
    </SoftLink>
  )
  return (
    <>
      <SoftLink href={caseHref(caseId, list, 'progress')} className={buttonClasses()}>
        {CASE_ACTS.progress}
      </SoftLink>
      <SoftLink href={caseHref(caseId, list, 'documents')} className={buttonClasses()}>
        {DOCUMENTS.title}
      </SoftLink>
      <BlockedAct status={status} />
      {may('replace_mediator') && mediator ? (
        <ReplaceButton {...{ caseId, caseNo, status, mediator }} />
      ) : null}
      {urge?.ability.allowed && mediator ? (
        <UrgeButton caseId={caseId} caseNo={caseNo} mediator={mediator} />
      ) : null}
      {may('decline') ? <DeclineButton {...{ caseId, caseNo, courtName }} /> : null}
      {accept ? <AcceptButton caseId={caseId} ability={accept} /> : null}
      {choice.mayOpen ? (
        <SoftLink href={caseHref(caseId, list, 'choose')} className={buttonClasses()}>
          {CHOICE.open}
        </SoftLink>
      ) : null}
      {may('assign') && choice.isOpen ? act('choose', CHOICE.see) : null}
      {may('assign') && !choice.isOpen ? act('assign', CASE_ACTS.assign) : null}
      {may('reassign') ? act('assign', CASE_ACTS.reassign) : null}
      {may('grant_change') ? act('change', CASE_ACTS.change) : null}
      {may('allow_disclosed') || may('replace_disclosed')
        ? act('disclosure', CASE_ACTS.disclosure)
        : null}
    </>
  )
}

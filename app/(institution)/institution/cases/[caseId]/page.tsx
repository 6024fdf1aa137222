import type { Metadata } from 'next'
import { WaitingChases } from '@/app/_components/waiting-chases'
import { CaseFileSections } from '@/components/case/case-file-sections'
import { CaseHeader } from '@/components/case/case-header'
import { CaseStanding } from '@/components/case/case-standing'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { WholeDays } from '@/components/ui/whole-days'
import { requireActor } from '@/lib/auth/require-actor'
import { orNotFound } from '@/lib/edge/page/or-not-found'
import type { SearchParamsProps } from '@/lib/edge/page/search-params'
import { CASE_FILE } from '@/lib/labels/zh-CN/case-file'
import { getCaseFile } from '@/lib/queries/institution/get-case-file'
import { listCrumb, readCaseList } from '../../_components/case-address'
import { unmaskNumberAction } from './actions'
import { AskingLink } from './_components/asking-link'
import { CaseActs } from './_components/case-acts'
import { ChangeLink } from './_components/change-link'
import { ChoiceLine } from './_components/choice-line'
import { CoMediatorLink } from './_components/co-mediator-link'
import { DecidedNotice } from './_components/decided-notice'
import { InvitingLine } from './_components/inviting-line'
import { SupplementaryCard } from './_components/supplementary-card'
import { UndoNotice } from './_components/undo-notice'
import { UrgedLine } from './_components/urged-line'

export const metadata: Metadata = { title: CASE_FILE.title }

type CasePageProps = SearchParamsProps & { params: Promise<{ caseId: string }> }

/**
 * 查看详情 (操作手册 3.4). No loading page here: with one, a case that may not be seen would be answered as
 * if it were found.
 */
export default async function CasePage({ params, searchParams }: CasePageProps) {
  const actor = await requireActor()
  const { caseId } = await params
  const address = await searchParams
  const list = readCaseList(address)
  const view = await orNotFound(getCaseFile(actor, { caseId }))
  return (
    <>
      <CaseHeader
        header={view.file.header}
        trail={<Breadcrumb items={[listCrumb(list), { label: CASE_FILE.title }]} />}
        actions={<CaseActs view={view} list={list} />}
      />
      <WaitingChases caseId={caseId} casesPath="/institution/cases" className="mb-4" />
      <DecidedNotice
        done={address.done}
        caseNo={view.file.header.caseNo}
        mediator={view.file.header.mediator}
      />
      {view.undo ? (
        <UndoNotice
          key={`${view.undo.move} ${view.undo.at}`}
          undo={view.undo}
          caseId={caseId}
          caseNo={view.file.header.caseNo}
        />
      ) : null}
      <div className="grid items-start gap-4 xl:grid-cols-[minmax(0,1fr)_22rem]">
        <div className="flex min-w-0 flex-col gap-4 xl:col-start-2">
          <CaseStanding
            file={view.file}
            belowNext={
              <>
                <ChoiceLine caseId={caseId} list={list} sentence={view.choice.sentence} />
                <UrgedLine urge={view.urge} />
                <AskingLink asking={view.asking} caseId={caseId} list={list} />
                <InvitingLine inviting={view.inviting} caseId={caseId} list={list} />
              </>
            }
            belowClock={
              view.choice.clock ? (
                <p className="mt-2 text-sm">
                  <WholeDays>{view.choice.clock}</WholeDays>
                </p>
              ) : null
            }
            belowMediator={
              <>
                <ChangeLink file={view.file} list={list} />
                <CoMediatorLink file={view.file} list={list} />
              </>
            }
          />
        </div>
        <div className="flex min-w-0 flex-col gap-4 xl:col-start-1 xl:row-start-1">
          <CaseFileSections
            file={view.file}
            otherFacts={view.file.otherFacts}
            mayDownload
            folder="/institution/cases"
            belowAgreement={<SupplementaryCard file={view.file} />}
            unmask={{ caseId, action: unmaskNumberAction }}
          />
        </div>
      </div>
    </>
  )
}

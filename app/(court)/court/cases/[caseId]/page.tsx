import type { Metadata } from 'next'
import { CaseFileSections } from '@/components/case/case-file-sections'
import { CaseHeader } from '@/components/case/case-header'
import { CaseStanding } from '@/components/case/case-standing'
import { PackList } from '@/components/dossier/pack-list'
import { Watermark } from '@/components/layout/watermark'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { buttonClasses } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { Notice } from '@/components/ui/notice'
import { SoftLink } from '@/components/ui/soft-link'
import { WholeDays } from '@/components/ui/whole-days'
import { requireActor } from '@/lib/auth/require-actor'
import { isAtCourt } from '@/lib/domain/case/status'
import { orNotFound } from '@/lib/edge/page/or-not-found'
import { readParams, type SearchParamsProps } from '@/lib/edge/page/search-params'
import { CASE_FILE } from '@/lib/labels/zh-CN/case-file'
import { COURT } from '@/lib/labels/zh-CN/court'
import { REGISTER } from '@/lib/labels/zh-CN/register'
import { PACK } from '@/lib/labels/zh-CN/court-pack'
import { RETURNED_ACTS } from '@/lib/labels/zh-CN/returned-acts'
import { INSPECTION } from '@/lib/labels/zh-CN/inspection'
import { SCORE_TABLE } from '@/lib/labels/zh-CN/score-table'
import { ANSWER_SUSPICION } from '@/lib/labels/zh-CN/suspicion'
import { getPacks } from '@/lib/queries/case/get-packs'
import { getCourtCase } from '@/lib/queries/court/get-court-case'
import { ChasesLink } from '../_components/chases-link'
import { EndedCard } from '../_components/ended-card'
import { ReturnedCard } from '../_components/returned-card'
import { StageCard } from './_components/stage-card'
import { UndoReferral } from './_components/undo-referral'

export const metadata: Metadata = { title: CASE_FILE.title }

type Props = SearchParamsProps & { readonly params: Promise<{ caseId: string }> }

/**
 * A case the court referred, and what its clerk may do with the referral; the look is recorded
 * before anything is shown.
 */
export default async function CourtCasePage({ params, searchParams }: Props) {
  const actor = await requireActor()
  const { referred, done } = readParams(await searchParams, ['referred', 'done'])
  const { caseId } = await params
  const { file, mayDownload, answerable, returned, ended, acts, opensNumbers, watermark } =
    await orNotFound(getCourtCase(actor, { caseId }))
  const packs = await orNotFound(getPacks(actor, { caseId }))
  const { caseNo, institutionName, clock } = file.header
  return (
    <>
      <Watermark text={watermark} />
      <CaseHeader
        header={file.header}
        trail={
          <Breadcrumb
            items={[{ label: COURT.list.title, href: '/court/cases' }, { label: CASE_FILE.title }]}
          />
        }
        actions={
          <>
            {/* A case that came back has earned no points. */}
            {isAtCourt(file.header.status) ? null : (
              <SoftLink href={`/court/cases/${caseId}/score`} className={buttonClasses()}>
                {SCORE_TABLE.one.title}
              </SoftLink>
            )}
            <SoftLink href={`/court/cases/${caseId}/progress`} className={buttonClasses()}>
              {COURT.list.progress}
            </SoftLink>
            {opensNumbers ? (
              <SoftLink href={`/court/cases/${caseId}/numbers`} className={buttonClasses()}>
                {INSPECTION.numbers.link}
              </SoftLink>
            ) : null}
            <ChasesLink caseId={caseId} />
            {acts.toReversed().map((act) => (
              <SoftLink
                key={act}
                href={`/court/cases/${caseId}/${act}`}
                className={buttonClasses(act === acts[0] ? 'primary' : 'default')}
              >
                {RETURNED_ACTS[act].short}
              </SoftLink>
            ))}
            {answerable ? (
              <SoftLink
                href={`/court/cases/${caseId}/suspicion`}
                className={buttonClasses('primary')}
              >
                {ANSWER_SUSPICION.title}
              </SoftLink>
            ) : null}
          </>
        }
      />
      {referred && institutionName && clock?.kind === 'acceptance' && clock.dueOn ? (
        <Notice tone="ok" className="mb-4">
          <WholeDays>{REGISTER.landed(caseNo, institutionName, clock.dueOn)}</WholeDays>
        </Notice>
      ) : null}
      {done === 'referred' || done === 'ended' ? (
        <Notice tone="ok" className="mb-4">
          {RETURNED_ACTS.done[done]}
        </Notice>
      ) : null}
      <div className="grid items-start gap-4 xl:grid-cols-[minmax(0,1fr)_22rem]">
        <div className="flex min-w-0 flex-col gap-4 xl:sticky xl:top-[5rem] xl:order-last">
          {returned ? <ReturnedCard contact={returned} role={actor.role} /> : null}
          {ended ? <EndedCard ended={ended} /> : null}
          <UndoReferral caseId={caseId} actor={actor} />
          <CaseStanding file={file} />
          <p className="px-1 text-sm text-ink-3 print:hidden">{COURT.file.recorded}</p>
        </div>
        <div className="flex min-w-0 flex-col gap-4">
          <StageCard caseId={caseId} packs={packs} />
          {packs.packs.length > 0 ? (
            <Card title={PACK.title} id="packs">
              <PackList {...packs} stage={null} />
            </Card>
          ) : null}
          <CaseFileSections
            file={file}
            mayDownload={mayDownload}
            folder="/court/cases"
            confirmations="/court/confirmations"
          />
        </div>
      </div>
    </>
  )
}

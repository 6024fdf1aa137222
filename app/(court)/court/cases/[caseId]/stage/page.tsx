import type { Metadata } from 'next'
import { CaseHeader } from '@/components/case/case-header'
import { StageNote } from '@/components/dossier/stage-note'
import { Watermark } from '@/components/layout/watermark'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { Card } from '@/components/ui/card'
import { Notice } from '@/components/ui/notice'
import { SoftLink } from '@/components/ui/soft-link'
import { WholeDays } from '@/components/ui/whole-days'
import { requireActor } from '@/lib/auth/require-actor'
import { orNotFound } from '@/lib/edge/page/or-not-found'
import { readParams, type SearchParamsProps } from '@/lib/edge/page/search-params'
import { CASE_FILE } from '@/lib/labels/zh-CN/case-file'
import { STAGE } from '@/lib/labels/zh-CN/court-stage'
import { RETURNED_ACTS } from '@/lib/labels/zh-CN/returned-acts'
import { getCourtStage, type CourtStageView } from '@/lib/queries/court-stage/get-court-stage'
import { StageForms } from './_components/stage-forms'

export const metadata: Metadata = { title: STAGE.title }

type Props = SearchParamsProps & { readonly params: Promise<{ caseId: string }> }

const link = 'inline-flex min-h-11 items-center text-court underline underline-offset-4 sm:min-h-0'

/** 调解之后: where the case is at its court, what was done, and the one or two things to do now. */
export default async function CourtStagePage({ params, searchParams }: Props) {
  const actor = await requireActor()
  const { caseId } = await params
  const { done } = readParams(await searchParams, ['done'])
  const view = await orNotFound(getCourtStage(actor, { caseId }))
  const thanks = Object.entries(STAGE.done).find(([what]) => what === done)?.[1]
  return (
    <>
      <Watermark text={view.watermark} />
      <CaseHeader
        header={view.header}
        trail={
          <Breadcrumb
            items={[
              { label: RETURNED_ACTS.toDesk, href: '/court/desk' },
              { label: CASE_FILE.title, href: `/court/cases/${caseId}` },
              { label: STAGE.title },
            ]}
          />
        }
      />
      <div className="flex max-w-[56rem] flex-col gap-4">
        {thanks ? <Notice tone="ok">{thanks}</Notice> : null}
        <Card title={STAGE.title}>
          {view.now ? <StageNote stage={view.now} /> : null}
          {view.help ? <p className="text-ink-2">{view.help}</p> : null}
          {view.packId ? (
            <SoftLink href={`/court/cases/${caseId}#packs`} className={link}>
              {STAGE.pack}
            </SoftLink>
          ) : null}
          {view.hasPaper ? <Paper caseId={caseId} view={view} /> : null}
        </Card>
        <StageForms caseId={caseId} view={view} />
        <Card title={STAGE.history}>
          {view.steps.length === 0 ? (
            <p className="text-ink-2">{STAGE.noHistory}</p>
          ) : (
            <ol className="divide-y divide-line-2">
              {view.steps.map(({ no, title, meta, lines }) => (
                <li key={no} className="py-2 first:pt-0 last:pb-0">
                  <p className="font-semibold">{title}</p>
                  <p className="text-sm text-ink-3">
                    <WholeDays>{meta}</WholeDays>
                  </p>
                  {lines.map((line) => (
                    <p key={line}>
                      <WholeDays>{line}</WholeDays>
                    </p>
                  ))}
                </li>
              ))}
            </ol>
          )}
        </Card>
      </div>
    </>
  )
}

/** The 调解书, and who has received it. */
function Paper({ caseId, view }: { caseId: string; view: CourtStageView }) {
  return (
    <>
      <p>
        <a href={`/api/mediation-papers/${caseId}`} className={link}>
          {STAGE.paper}
        </a>
      </p>
      <h3 className="mt-2 font-semibold">{STAGE.receipts}</h3>
      <ul className="list-disc pl-5">
        {view.receipts.map((line) => (
          <li key={line}>
            <WholeDays>{line}</WholeDays>
          </li>
        ))}
        {view.unreceived.map(({ id, name }) => (
          <li key={id} className="text-ink-2">
            {STAGE.waitsFor(name)}
          </li>
        ))}
      </ul>
    </>
  )
}

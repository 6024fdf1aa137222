import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { BackLink, MobileTopBar } from '@/components/layout/mobile-shell'
import { ReadAloud } from '@/components/layout/read-aloud'
import { Notice } from '@/components/ui/notice'
import { SoftLink } from '@/components/ui/soft-link'
import { WholeDays } from '@/components/ui/whole-days'
import { requireActor } from '@/lib/auth/require-actor'
import { orNotFound } from '@/lib/edge/page/or-not-found'
import { OWN_CONFIRMATION } from '@/lib/labels/zh-CN/own-confirmation'
import { OWN_STAGE } from '@/lib/labels/zh-CN/court-stage'
import { getOwnStage, type OwnStageView } from '@/lib/queries/party/get-own-stage'
import { ReceiveForm, RequestForm } from './_components/paper-forms'

export const metadata: Metadata = { title: OWN_STAGE.title }

type Props = {
  params: Promise<{ caseId: string }>
  searchParams: Promise<{ done?: string | string[] }>
}

/** 调解之后: where the case is at the court, by when, what it costs, and the 调解书. */
export default async function OwnStagePage({ params, searchParams }: Props) {
  const { caseId } = await params
  const { done } = await searchParams
  const { stage } = await orNotFound(getOwnStage(await requireActor(), { caseId }))
  if (!stage) notFound()
  const thanks = Object.entries(OWN_STAGE.thanks).find(([what]) => what === done)?.[1]
  return (
    <>
      <MobileTopBar title={OWN_STAGE.title} back={<BackLink href={`/party/cases/${caseId}`} />} />
      <div className="flex flex-col gap-3 p-3">
        {thanks ? <Notice tone="ok">{thanks}</Notice> : null}
        <section className="rounded-lg bg-paper p-4">
          <div className="flex justify-end empty:hidden">
            <ReadAloud target="read" />
          </div>
          <div id="read" className="flex flex-col gap-2">
            <h2 className="text-xl leading-relaxed font-semibold">{stage.sentence}</h2>
            {[stage.next, ...stage.lines]
              .filter((line) => line !== null)
              .map((line) => (
                <p key={line}>
                  <WholeDays>{line}</WholeDays>
                </p>
              ))}
          </div>
        </section>
        {stage.fee.length > 0 ? (
          <section className="rounded-lg bg-paper p-4">
            <h2 className="mb-1 font-semibold">{OWN_STAGE.fee.title}</h2>
            {stage.fee.map((line) => (
              <p key={line} className="py-0.5">
                <WholeDays>{line}</WholeDays>
              </p>
            ))}
          </section>
        ) : null}
        {stage.paper ? <Paper caseId={caseId} paper={stage.paper} /> : null}
      </div>
    </>
  )
}

type PaperView = NonNullable<NonNullable<OwnStageView['stage']>['paper']>

function Paper({ caseId, paper }: { caseId: string; paper: PaperView }) {
  const words = OWN_STAGE.paper
  return (
    <section className="rounded-lg bg-paper p-4">
      <h2 className="mb-1 font-semibold">{words.title}</h2>
      <p>{words.what}</p>
      {paper.isRequestable ? <p className="mt-1 text-ink-2">{words.instead}</p> : null}
      {paper.hasPaper ? (
        <a
          href={`/api/own-mediation-papers/${caseId}`}
          className="inline-flex min-h-11 items-center text-court underline underline-offset-4"
        >
          {words.read}
        </a>
      ) : null}
      {paper.done.map((line) => (
        <p key={line} className="mt-1 text-ok">
          <WholeDays>{line}</WholeDays>
        </p>
      ))}
      {paper.others ? <p className="mt-1 text-ink-2">{paper.others}</p> : null}
      {paper.isNotTheirs ? (
        <Notice tone="warn" className="mt-2">
          {words.notYours}
        </Notice>
      ) : null}
      {paper.forms.map(({ partyId, name, needsIdentity }) => {
        const Form = paper.isToReceive ? ReceiveForm : RequestForm
        return needsIdentity ? (
          <div key={partyId} className="mt-3 flex flex-col gap-2">
            <p className="text-ink-2">{words.identityFirst}</p>
            <SoftLink
              href={`/party/cases/${caseId}/identity`}
              className="flex min-h-14 items-center justify-center rounded-lg bg-court text-lg font-semibold text-on-fill"
            >
              {OWN_CONFIRMATION.identify}
            </SoftLink>
          </div>
        ) : (
          <div key={partyId} className="mt-3">
            <Form
              caseId={caseId}
              partyId={partyId}
              name={paper.forms.length > 1 ? words.for(name) : ''}
            />
          </div>
        )
      })}
    </section>
  )
}

import { Notice } from '@/components/ui/notice'
import { SoftLink } from '@/components/ui/soft-link'
import { WholeDays } from '@/components/ui/whole-days'
import { requireActor } from '@/lib/auth/require-actor'
import { orNotFound } from '@/lib/edge/page/or-not-found'
import { OWN_ENFORCE, OWN_OBJECTION, OWN_REFUSED, OWN_RULING } from '@/lib/labels/zh-CN/own-ruling'
import { getOwnRuling } from '@/lib/queries/ruling/get-own-ruling'
import type {
  OwnObjectionView,
  OwnPaperView,
  OwnRulingView,
} from '@/lib/queries/ruling/own-ruling-view'
import { ObjectForm, ReceiveForm } from './own-ruling-forms'

type Props = { caseId: string; confirmationId: string; ruled: string | string[] | undefined }

/** What follows a ruling: its papers with their service, objections, and what is left to do. */
export async function OwnRuling({ caseId, confirmationId, ruled }: Props) {
  const { view } = await orNotFound(getOwnRuling(await requireActor(), { caseId, confirmationId }))
  if (!view) return null
  const thanks = Object.entries(OWN_RULING.thanks).find(([result]) => result === ruled)?.[1]
  return (
    <>
      {thanks ? <Notice tone="ok">{thanks}</Notice> : null}
      {view.papers.map((paper) => (
        <Paper key={paper.id} paper={paper} view={view} />
      ))}
      {view.mayEnforce ? (
        <SoftLink
          href={`/party/cases/${caseId}/confirm/enforce`}
          className="flex min-h-14 items-center justify-center rounded-lg border border-edge bg-paper text-lg text-court"
        >
          {OWN_ENFORCE.link}
        </SoftLink>
      ) : null}
      {view.left.length > 0 ? (
        <section className="rounded-lg bg-paper p-4">
          <h2 className="mb-2 font-semibold">{OWN_REFUSED.title}</h2>
          <ul className="list-disc pl-5">
            {view.left.map((line) => (
              <li key={line}>
                <WholeDays>{line}</WholeDays>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      {view.objection ? <Objections objection={view.objection} view={view} /> : null}
    </>
  )
}

const LINK = 'flex min-h-11 items-center text-court underline underline-offset-4'

function Paper({ paper, view }: { paper: OwnPaperView; view: OwnRulingView }) {
  const { caseId, confirmationId } = view
  const href = (key: string) => `/api/own-rulings/${caseId}/${confirmationId}/${key}`
  const isRuling = paper.id === confirmationId
  return (
    <section className="rounded-lg bg-paper p-4">
      <h2 className="mb-1 font-semibold">{isRuling ? OWN_RULING.title : paper.name}</h2>
      {paper.sentences.map((line) => (
        <p key={line}>
          <WholeDays>{line}</WholeDays>
        </p>
      ))}
      <a href={href(`ruling:${paper.id}`)} className={LINK}>
        {OWN_RULING.read(paper.name)}
      </a>
      {isRuling ? (
        <a href={href('application')} className={LINK}>
          {OWN_RULING.application}
        </a>
      ) : null}
      {paper.receipts.map((key) => (
        <a key={key} href={href(key)} className={LINK}>
          {OWN_RULING.receipt}
        </a>
      ))}
      {paper.toReceive.map(({ partyId, label }) => (
        <ReceiveForm
          key={partyId}
          caseId={caseId}
          confirmationId={confirmationId}
          paperId={paper.id}
          partyId={partyId}
          label={label}
        />
      ))}
    </section>
  )
}

function Objections({ objection, view }: { objection: OwnObjectionView; view: OwnRulingView }) {
  const { sentences, forms, lodged, isNotTheirs } = objection
  return (
    <section className="rounded-lg bg-paper p-4">
      <h2 className="mb-1 font-semibold">{OWN_OBJECTION.title}</h2>
      {lodged.map((each) => (
        <div key={each.id} className="mb-3">
          <p>
            <WholeDays>{each.sentence}</WholeDays>
          </p>
          {each.lines.map((line, index) => (
            <p key={index} className="break-words text-ink-2">
              {line}
            </p>
          ))}
          <p className="font-semibold">{each.result}</p>
          {each.reasons.map((line, index) => (
            <p key={index} className="break-words">
              {line}
            </p>
          ))}
        </div>
      ))}
      {view.mayEnforce ? (
        <>
          <p>{OWN_OBJECTION.what}</p>
          {sentences.map((line) => (
            <p key={line}>
              <WholeDays>{line}</WholeDays>
            </p>
          ))}
          <p className="text-ink-2">{OWN_OBJECTION.thirds}</p>
        </>
      ) : null}
      <p className="text-sm text-ink-3">{OWN_OBJECTION.law}</p>
      {isNotTheirs && view.mayEnforce ? (
        <p className="mt-1 text-ink-2">{OWN_OBJECTION.notTheirs}</p>
      ) : null}
      {forms.map((form) => (
        <ObjectForm
          key={form.partyId}
          caseId={view.caseId}
          confirmationId={view.confirmationId}
          {...form}
          isOneOfSeveral={forms.length > 1}
        />
      ))}
    </section>
  )
}

import type { Metadata } from 'next'
import { BackLink, MobileTopBar } from '@/components/layout/mobile-shell'
import { ReadAloud } from '@/components/layout/read-aloud'
import { Notice } from '@/components/ui/notice'
import { WholeDays } from '@/components/ui/whole-days'
import { requireActor } from '@/lib/auth/require-actor'
import { orNotFound } from '@/lib/edge/page/or-not-found'
import { OWN_CHOICE } from '@/lib/labels/zh-CN/party-choice'
import { getOwnChoice, type OwnCandidateView } from '@/lib/queries/party/get-own-choice'
import { ChoiceForms } from './_components/choice-forms'

export const metadata: Metadata = { title: OWN_CHOICE.title }

type Props = {
  params: Promise<{ caseId: string }>
  searchParams: Promise<{ done?: string | string[] }>
}

/** 选调解员: one sentence with a day, who can be chosen, and the own answer, which no one else sees. */
export default async function OwnChoicePage({ params, searchParams }: Props) {
  const { caseId } = await params
  const { done } = await searchParams
  const view = await orNotFound(getOwnChoice(await requireActor(), { caseId }))
  const { sentence, isOpen, candidates, forms } = view
  const thanks = Object.entries(OWN_CHOICE.thanks).find(([result]) => result === done)?.[1]
  return (
    <>
      <MobileTopBar title={OWN_CHOICE.title} back={<BackLink href={`/party/cases/${caseId}`} />} />
      <div className="flex flex-col gap-3 p-3">
        {thanks ? <Notice tone="ok">{thanks}</Notice> : null}
        <section className="rounded-lg bg-paper p-4">
          <div className="flex justify-end empty:hidden">
            <ReadAloud target="read" />
          </div>
          <div id="read" className="flex flex-col gap-2">
            <h2 className="text-xl leading-relaxed font-semibold">
              <WholeDays>{sentence}</WholeDays>
            </h2>
            {isOpen ? <Rules /> : null}
          </div>
        </section>
        {isOpen ? <Candidates candidates={candidates} /> : null}
        {isOpen && forms.length === 0 ? <Notice tone="warn">{OWN_CHOICE.notYours}</Notice> : null}
        {isOpen
          ? forms.map((form) => (
              <section key={form.partyId} className="rounded-lg bg-paper p-4">
                {forms.length > 1 ? (
                  <h2 className="mb-2 font-semibold">{OWN_CHOICE.for(form.name)}</h2>
                ) : null}
                {form.own ? (
                  <>
                    <p className="font-semibold">{form.own}</p>
                    <p className="mt-1 mb-4 text-ink-2">{OWN_CHOICE.changeHelp}</p>
                  </>
                ) : null}
                <ChoiceForms
                  key={form.revision}
                  caseId={caseId}
                  form={form}
                  candidates={candidates}
                />
              </section>
            ))
          : null}
      </div>
    </>
  )
}

function Rules() {
  return (
    <>
      <p>{OWN_CHOICE.intro}</p>
      <ul className="list-disc pl-5">
        {OWN_CHOICE.rules.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <p className="text-sm text-ink-2">{OWN_CHOICE.wish}</p>
    </>
  )
}

/** As the public roster shows them. */
function Candidates({ candidates }: { candidates: readonly OwnCandidateView[] }) {
  return (
    <section className="rounded-lg bg-paper p-4">
      <h2 className="mb-2 font-semibold">{OWN_CHOICE.people}</h2>
      <ul className="flex flex-col divide-y divide-line-2">
        {candidates.map(({ mediatorId, name, title, fields, introduction }) => (
          <li key={mediatorId} className="py-3">
            <p className="text-lg font-semibold">
              {name}
              {title ? (
                <span className="ml-2 text-base font-normal text-ink-3">{title}</span>
              ) : null}
            </p>
            {fields ? <p className="text-ink-2">{fields}</p> : null}
            {introduction ? (
              <p className="mt-1 whitespace-pre-line break-words">{introduction}</p>
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  )
}

import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { BackLink, MobileTopBar } from '@/components/layout/mobile-shell'
import { ReadAloud } from '@/components/layout/read-aloud'
import { Chip } from '@/components/ui/chip'
import { WholeDays } from '@/components/ui/whole-days'
import { requireActor } from '@/lib/auth/require-actor'
import { orNotFound } from '@/lib/edge/page/or-not-found'
import { HELPERS } from '@/lib/labels/zh-CN/party-invited'
import { COLLEAGUES, THIRDS } from '@/lib/labels/zh-CN/party-third'
import { getOwnHelpers, type OwnHelperView } from '@/lib/queries/party/get-own-helpers'
import { AnswerForm } from './_components/answer-form'

export const metadata: Metadata = { title: HELPERS.title }

type Props = { params: Promise<{ caseId: string; invitedId: string }> }

/** One person: who, why, what they would see, and the two answers. */
export default async function HelperPage({ params }: Props) {
  const { caseId, invitedId } = await params
  const { people, isHelper } = await orNotFound(getOwnHelpers(await requireActor(), { caseId }))
  const person = people.find(({ id }) => id === invitedId)
  if (!person) notFound()
  const { toAnswer, ownAnswer } = person
  const words = wordsOf(person)
  return (
    <>
      <MobileTopBar
        title={words.title}
        back={<BackLink href={`/party/cases/${caseId}/invited`} />}
      />
      <section className="flex flex-col gap-4 bg-paper p-5">
        <div className="self-end empty:hidden">
          <ReadAloud target="read" />
        </div>
        <div id="read" className="flex flex-col gap-4">
          <h2 className="text-2xl font-semibold">{toAnswer === null ? person.name : words.ask}</h2>
          <p className="flex flex-wrap items-center gap-2 text-lg">
            {toAnswer === null ? person.kind : `${person.name}，${person.kind}`}
            <Chip
              tone={['helping', 'joined', 'assigned'].includes(person.standing) ? 'ok' : 'neutral'}
            >
              {person.state}
            </Chip>
          </p>
          <p className="text-ink-2">
            <WholeDays>{[person.since, person.until].filter(Boolean).join('，')}</WholeDays>
          </p>
          <Part title={words.why} lines={[person.why]} />
          <Part title={words.sees} lines={words.scope} />
          <ul className="list-disc pl-5 text-ink-2">
            {words.limits.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
          <Part
            title={HELPERS.others}
            lines={person.answers.map(({ party, words }) => `${party}：${words}`)}
          />
          {person.ended ? <p className="break-words">{person.ended}</p> : null}
          {ownAnswer ? <p>{HELPERS.answered[ownAnswer]}</p> : null}
          <p className="text-sm text-ink-3">
            <WholeDays>{person.proposed}</WholeDays>
          </p>
        </div>
        {toAnswer === null ? null : (
          <AnswerForm
            caseId={caseId}
            invitedId={invitedId}
            partyId={toAnswer}
            agree={words.agree}
          />
        )}
        {isHelper && person.standing === 'proposed' ? <p>{HELPERS.notYours}</p> : null}
      </section>
    </>
  )
}

/** What it means to consent, by what the person is to be. */
function wordsOf({ role, scope }: OwnHelperView) {
  if (role === 'third') return { ...THIRDS, why: THIRDS.interest, scope: THIRDS.effects }
  if (role === 'co_mediator') return { ...COLLEAGUES, scope: COLLEAGUES.effects }
  return { ...HELPERS, scope }
}

function Part({ title, lines }: { title: string; lines: readonly string[] }) {
  return (
    <div>
      <h3 className="text-sm text-ink-3">{title}</h3>
      {lines.map((line) => (
        <p key={line} className="whitespace-pre-line break-words">
          {line}
        </p>
      ))}
    </div>
  )
}

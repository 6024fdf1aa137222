import { requireActor } from '@/lib/auth/require-actor'
import { HEARING_STATEMENTS } from '@/lib/domain/confirmation/hearing'
import { orNotFound } from '@/lib/edge/page/or-not-found'
import { HEARING_ROOM, hearingPoint } from '@/lib/labels/zh-CN/hearing-room'
import { getHearingAside } from '@/lib/queries/confirmation/get-hearing-aside'

const WORDS = HEARING_ROOM.aside

/** Beside the pictures of the judge: what each party is to state, and the clauses to verify. */
export async function readHearingAside({
  hearingId,
  application,
}: {
  hearingId: string
  application: string
}) {
  const clauses = await orNotFound(getHearingAside(await requireActor(), { hearingId }))
  return (
    <div className="flex flex-col gap-3 px-4 py-3">
      <h2 className="font-semibold">{WORDS.points}</h2>
      <ol className="flex list-decimal flex-col gap-1 pl-5">
        {HEARING_STATEMENTS.map((each) => (
          <li key={each}>{hearingPoint[each]}</li>
        ))}
      </ol>
      <h2 className="font-semibold">{WORDS.title}</h2>
      {clauses.map(({ number, text }) => (
        <p key={number} className="break-words">
          <span className="font-medium">{number}</span> {text}
        </p>
      ))}
      <a href={application} target="_blank" rel="noopener" className="btn btn-default self-start">
        {WORDS.record}
      </a>
    </div>
  )
}

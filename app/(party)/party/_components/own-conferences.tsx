import { SoftLink } from '@/components/ui/soft-link'
import { WholeDays } from '@/components/ui/whole-days'
import type { Actor } from '@/lib/domain/access/roles'
import { orNotFound } from '@/lib/edge/page/or-not-found'
import { CONFERENCE } from '@/lib/labels/zh-CN/conference'
import { listOwnConferences } from '@/lib/queries/conference/list-own-conferences'

/** The meetings by video of a case, each can be entered from half an hour before it. */
export async function OwnConferences({ caseId, actor }: { caseId: string; actor: Actor }) {
  const entries = await orNotFound(listOwnConferences(actor, { caseId }))
  return entries.map(({ meetingId, words, isTime }) => (
    <section key={meetingId} className="rounded-lg bg-paper p-4">
      <h2 className="font-semibold">
        <WholeDays>{words}</WholeDays>
      </h2>
      {isTime ? (
        <SoftLink
          href={`/party/conferences/${meetingId}`}
          className="btn btn-primary mt-3 min-h-12 w-full justify-center"
        >
          {CONFERENCE.enter}
        </SoftLink>
      ) : (
        <p className="mt-1 text-ink-2">{CONFERENCE.opensEarly}</p>
      )}
    </section>
  ))
}

import { TalkOf } from '@/components/conference/room/beside-panel'
import { RoomCaucus, RoomTopics } from '@/components/conference/room-talk'
import type { Actor } from '@/lib/domain/access/roles'
import { orNotFound } from '@/lib/edge/page/or-not-found'
import { readFileLimit } from '@/lib/edge/upload/read-file-limit'
import { TALK } from '@/lib/labels/zh-CN/mediator-acts/talk'
import { getTalk } from '@/lib/queries/mediator/get-talk'
import { sayHereAction, takeBackHereAction } from '../talk/actions'

const ACTS = { say: sayHereAction, takeBack: takeBackHereAction }

/** The conversation of the hall beside the pictures: of all, or with one party. */
export async function readRoomTalk({
  actor,
  caseId,
  where,
}: {
  actor: Actor
  caseId: string
  /** `all`, or the id of a party. */
  where: string
}) {
  const view = await orNotFound(getTalk(actor, { caseId, only: where }))
  const mostMb = await readFileLimit()
  const caucus = view.caucuses.find(({ partyId }) => partyId === where)
  return (
    <TalkOf of={where}>
      {caucus ? (
        <RoomCaucus
          {...caucus}
          caseId={caseId}
          title={TALK.caucus(caucus.name)}
          help={TALK.caucusHelp(caucus.others)}
          mayWrite={view.ability.allowed}
          acts={ACTS}
          words={{
            label: TALK.replyTo(caucus.name),
            button: TALK.sendToOne,
            to: TALK.to(caucus.name),
          }}
          mostMb={mostMb}
        />
      ) : (
        <RoomTopics
          caseId={caseId}
          title={TALK.all}
          help={TALK.allHelp}
          topics={view.topics}
          openHref={view.ability.allowed ? `/mediator/cases/${caseId}/talk/open` : null}
          shut={view.toAll.allowed ? null : view.toAll.why}
          acts={ACTS}
          words={{ label: TALK.reply, button: TALK.sendToAll }}
          mostMb={mostMb}
        />
      )}
    </TalkOf>
  )
}

import { TalkOf } from '@/components/conference/room/beside-panel'
import { RoomCaucus, RoomTopics } from '@/components/conference/room-talk'
import type { Actor } from '@/lib/domain/access/roles'
import { orNotFound } from '@/lib/edge/page/or-not-found'
import { readFileLimit } from '@/lib/edge/upload/read-file-limit'
import { PARTY_TALK } from '@/lib/labels/zh-CN/party-talk'
import { SEEN_BY } from '@/lib/labels/zh-CN/thread'
import { getOwnCaucus } from '@/lib/queries/party/get-own-caucus'
import { getOwnTalk } from '@/lib/queries/party/get-own-talk'
import { sayHereAction, takeBackHereAction } from '../talk/actions'

const ACTS = { say: sayHereAction, takeBack: takeBackHereAction }

/** The conversation of the hall beside the pictures: of all, or the own one with the mediator. */
export async function readRoomTalk({
  actor,
  caseId,
  where,
}: {
  actor: Actor
  caseId: string
  /** `all`, `own`, or the id of an own party. */
  where: string
}) {
  const mostMb = await readFileLimit()
  if (where === 'all') {
    const view = await orNotFound(getOwnTalk(actor, { caseId }))
    return (
      <TalkOf of="all">
        <RoomTopics
          caseId={caseId}
          title={SEEN_BY.case.band}
          help={SEEN_BY.case.help}
          topics={view.topics}
          openHref={null}
          shut={view.shut}
          acts={ACTS}
          words={{ label: PARTY_TALK.reply, button: PARTY_TALK.sendToAll }}
          mostMb={mostMb}
        />
      </TalkOf>
    )
  }
  const partyId = where === 'own' ? undefined : where
  const view = await orNotFound(getOwnCaucus(actor, { caseId, partyId }))
  return (
    <TalkOf of={where}>
      <RoomCaucus
        {...view}
        title={PARTY_TALK.caucusTitle}
        help={PARTY_TALK.caucusHelp(view.others)}
        mayWrite={view.isOpen}
        acts={ACTS}
        words={{ label: PARTY_TALK.reply, button: PARTY_TALK.sendToMediator }}
        mostMb={mostMb}
      />
    </TalkOf>
  )
}

'use client'

import { useEffect, useMemo, useState, type ReactNode } from 'react'
import { carriesPictures } from '@/lib/domain/conference/media-limits'
import { hall as hallWords } from '@/lib/labels/zh-CN/conference'
import type { CallNumber } from '@/lib/queries/conference/get-call-number'
import type { ConferenceView } from '@/lib/queries/conference/load-view'
import type { DoorLinks } from '../door-list'
import { ClosedScreen, whyClosed, type RoomHrefs } from './closed-screen'
import { HallBar } from './hall-bar'
import { BesidePanel, conversationOf } from './beside-panel'
import { useShownStreams } from './hall-streams'
import { OwnPreview } from './own-preview'
import { RemoteSounds } from './remote-sound'
import { PrivateNote } from './private-note'
import { RoomBoard } from './room-board'
import { RoomControls } from './room-controls'
import { RoomFrame } from './room-frame'
import { RoomHead } from './room-head'
import { RoomNotes } from './room-notes'
import { RoomOverlays, type Opened } from './room-overlays'
import { RoomStage } from './room-stage'
import { RoomTiles } from './room-tiles'
import { Troubles } from './troubles'
import { ownToggles } from './own-toggles'
import { useActs, type HostActs, type OwnActs } from './use-acts'
import { useBeside, type TalkSource } from './use-beside'
import { useComings } from './use-comings'
import { useConference } from './use-conference'
import { useConnections } from './use-connections'
import type { OwnMedia } from './use-own-media'
import { useOwnForm } from './use-own-form'
import { useOwnSending } from './use-own-sending'
import { usePlayback } from './use-playback'
import { useNow } from './use-now'
import { useOwnLine } from './use-own-line'
import { useRoomKeys } from './use-room-keys'
import { WaitingScreen } from './waiting-screen'

const TICK_MS = 15_000

export interface RoomProps {
  initial: ConferenceView
  connection: string
  devices: OwnMedia
  acts: OwnActs
  /** null: the reader does not preside. */
  host: HostActs | null
  hrefs: RoomHrefs
  links: DoorLinks
  /** Where to call when the line does not carry. */
  call: CallNumber
  /** The declaration who is beside the reader; null: they make none. */
  company: ReactNode
  /** State and consent of a recording, between head and pictures. */
  recording?: ReactNode
  /** Beside the pictures, for the host. */
  aside?: ReactNode
  /** The conversations of the reader; null: there is none, or they were not opened. */
  talk: ReactNode
  talkSource: TalkSource | null
  /** What the page gives could not be read again; this is what it gave last. */
  isStale: boolean
  onTakeOver: () => void
  /** Nothing is sent any more: the devices are given back. */
  onClosed: () => void
}

/** The room of a conference for one person, from the waiting hall to the end. */
export function Room(props: RoomProps) {
  const { initial, connection, devices, acts, host, hrefs, onClosed } = props
  const isHost = host !== null
  const { meetingId, caseId, isMediator, isHearing } = initial
  const { view, stream, signals, pointers } = useConference(meetingId, connection, initial)
  const { run, problem, closeProblem } = useActs({ caseId, meetingId })
  const [opened, setOpened] = useState<Opened>(null)
  const now = useNow(TICK_MS)
  const { playback, isBlocked, resume } = usePlayback()
  const { own, people, state, board } = view
  const beside = useBeside(props.aside ? 'minutes' : 'talk', props.talkSource, conversationOf(view))
  const closed = whyClosed(view, stream)

  useEffect(() => {
    if (closed !== null) onClosed()
  }, [closed, onClosed])

  const { isByTelephone, receivesPictures } = useOwnForm(view, devices)
  const sending = useOwnSending(view, devices.media, stream === 'open' && !closed, (fields) =>
    run(acts.adjust, fields),
  )
  const hasMedia = state === 'open' && (own?.hall === 'joint' || own?.hall === 'private')
  const isConnecting = own !== null && hasMedia && closed === null && stream !== 'connecting'
  const peers = useMemo(() => people.filter(({ isReachable }) => isReachable), [people])
  const { remotes, kind, reconnect } = useConnections({
    meetingId,
    connection,
    self: isConnecting ? { seat: own.seat, epoch: own.epoch } : null,
    peers,
    media: sending.media,
    receivesPictures,
    signals,
  })
  const comings = useComings(view)
  const others = people.filter(({ hall }) => hasMedia && hall === own?.hall)
  const isSoundAlone = kind !== null && !carriesPictures(others.length + 1, kind)
  const hasPictures = view.form === 'picture' && receivesPictures && !isSoundAlone
  const shown = useShownStreams(view, { others, remotes, hasPictures }, sending.media)

  const ownLine = useOwnLine({ stream, remotes, own, isOn: hasMedia }, (line) =>
    run(acts.adjust, { line }),
  )

  const toggle = ownToggles({ sending, own, acts, host, run })
  useRoomKeys(
    closed === null
      ? {
          M: toggle.mute,
          V: toggle.picture,
          H: host ? undefined : toggle.hand,
          A: host ? toggle.muteAll : undefined,
          P: () => setOpened('people'),
          C: host?.caption ? () => setOpened('caption') : undefined,
          S: host?.show ? () => setOpened('show') : undefined,
          T: props.talkSource ? () => beside.show('talk') : undefined,
          '?': () => setOpened('keys'),
        }
      : {},
  )

  const waiting = people.filter(({ hall, line }) => hall === 'waiting' && line !== 'lost')
  const head = (
    <RoomHead
      view={view}
      isHost={isHost}
      title={closed === null ? hallWords[hasMedia && own ? own.hall : 'waiting'] : null}
      now={now}
      people={others.length + 1}
      waiting={host ? waiting.length : 0}
      streams={shown}
      recording={closed === null || closed === 'ended' ? props.recording : null}
      onPeople={() => setOpened('people')}
    />
  )
  if (closed !== null)
    return (
      <RoomFrame hall="closed">
        {head}
        <ClosedScreen
          why={closed}
          isHost={isHost}
          isHearing={isHearing}
          hrefs={hrefs}
          onTakeOver={props.onTakeOver}
        />
      </RoomFrame>
    )

  const unreachable = others.filter(({ seat }) => remotes.get(seat)?.state === 'unreachable')
  return (
    <RoomFrame hall={own?.hall ?? 'waiting'} isCovered={opened !== null} playback={playback}>
      {head}
      <p className="sr-only" role="status" aria-live="polite">
        {comings}
      </p>
      <div className="room-body" data-aside={props.aside || beside.isOpen ? '' : undefined}>
        <div
          className="room-main"
          data-board={board.shared ? '' : undefined}
          inert={beside.isCovering}
        >
          {host?.rejoin ? (
            <HallBar view={view} host={host} run={run} onPrivate={setOpened} />
          ) : null}
          <PrivateNote view={view} isHost={isHost} />
          <Troubles
            stream={stream}
            isStale={props.isStale}
            devices={devices}
            isSoundBlocked={isBlocked}
            unreachable={unreachable.map(({ name }) => name)}
            isNoneReached={kind === 'forwarded' && unreachable.length === others.length}
            isSoundAlone={isSoundAlone}
            ownLine={ownLine}
            view={view}
            call={props.call}
            hasMedia={hasMedia}
            isHost={isHost}
            problem={problem}
            on={{
              closeProblem,
              playSound: resume,
              hand: toggle.hand,
              formBack: () => (host ? run(host.changeForm, { form: 'picture' }) : undefined),
              reconnect,
              keepSound: () => run(acts.adjust, { form: 'sound' }),
              picture: () => run(acts.adjust, { form: 'picture' }),
              call: () => setOpened('call'),
            }}
          />
          <RoomBoard
            board={board}
            host={host}
            run={run}
            meetingId={meetingId}
            connection={connection}
            pointers={pointers}
          />
          <RoomStage
            view={view}
            waiting={waiting}
            others={others}
            host={host}
            run={run}
            onAnotherDay={hrefs.anotherDay ? () => setOpened('another_day') : null}
          >
            {hasMedia && own ? (
              <RoomTiles
                own={{
                  ...own,
                  isMuted: sending.isMuted,
                  isPictureOff: sending.media.video === null,
                }}
                ownVideo={sending.media.video}
                ownLine={ownLine}
                others={others}
                remotes={remotes}
                speaker={view.speaker}
                now={now}
                isStrip={board.shared !== null}
                hasPictures={hasPictures}
              />
            ) : (
              <WaitingScreen
                view={view}
                links={props.links}
                company={props.company}
                preview={<OwnPreview own={devices} />}
                hrefs={hrefs}
              />
            )}
          </RoomStage>
          <RoomNotes
            caption={board.caption}
            isHinted={hasMedia && !isMediator}
            isHearing={isHearing}
          />
          <RoomControls
            isMuted={sending.isMuted}
            isMutedByHost={own?.isMutedByHost ?? false}
            isPictureOff={sending.media.video === null}
            isHandUp={own?.handAt != null}
            isHost={isHost}
            state={state}
            on={{
              ...toggle,
              leave: () => setOpened('leave'),
              people: () => setOpened('people'),
              pause: () => (host ? run(host.pause) : undefined),
              resume: () => (host ? run(host.resume) : undefined),
              more: () => setOpened('more'),
              keys: () => setOpened('keys'),
              end: () => setOpened('end'),
              call: () => setOpened('call'),
              share: host?.show ? () => setOpened('show') : null,
              caption: host?.caption ? () => setOpened('caption') : null,
              talk: props.talkSource ? () => beside.show('talk') : null,
            }}
            unread={beside.unread}
          />
        </div>
        <BesidePanel
          minutes={props.aside ?? null}
          talk={props.talk}
          hasTalk={props.talkSource !== null}
          tab={beside.tab}
          onTab={beside.setTab}
          isOpen={beside.isOpen}
          onClose={beside.close}
          unread={beside.unread}
          view={view}
        />
      </div>
      {isByTelephone ? null : <RemoteSounds others={others} remotes={remotes} />}
      <RoomOverlays
        opened={opened}
        setOpened={setOpened}
        view={view}
        others={others}
        acts={acts}
        host={host}
        run={run}
        call={props.call}
        anotherDayHref={hrefs.anotherDay}
        onMinutes={props.aside ? () => beside.show('minutes') : null}
      />
    </RoomFrame>
  )
}

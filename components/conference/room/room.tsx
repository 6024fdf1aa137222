'use client'

import { useCallback, useEffect, useMemo, useState, type ReactNode } from 'react'
import { Button } from '@/components/ui/button'
import { cn } from '@/components/ui/cn'
import { Icon } from '@/components/ui/icon'
import { judgeOwnLine } from '@/lib/domain/conference/line-quality'
import { CONFERENCE, hall as hallWords } from '@/lib/labels/zh-CN/conference'
import { ROOM } from '@/lib/labels/zh-CN/conference-room'
import type { ConferenceView } from '@/lib/queries/conference/load-view'
import type { DoorLinks } from '../door-list'
import { ClosedScreen, type Closed } from './closed-screen'
import { HallBar } from './hall-bar'
import { HallStreamsProvider, useShownStreams } from './hall-streams'
import { LineCard, WaitingCard } from './host-cards'
import { minutesSince } from './minutes-since'
import { OwnPreview } from './own-preview'
import { RemoteSound } from './remote-sound'
import { RoomControls } from './room-controls'
import { RoomHead } from './room-head'
import { RoomOverlays, type Opened } from './room-overlays'
import { RoomTiles } from './room-tiles'
import { Troubles } from './troubles'
import { useActs, type HostActs, type OwnActs } from './use-acts'
import { useComings } from './use-comings'
import { useConference } from './use-conference'
import { useConnections } from './use-connections'
import { useLineReport } from './use-line-report'
import type { OwnMedia } from './use-own-media'
import { useOwnSending } from './use-own-sending'
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
  hrefs: { readonly ofCase: string; readonly hold: string | null; readonly move: string | null }
  links: DoorLinks
  /** The number to call where the line does not carry; null: none is known. */
  phone: string | null
  /** The declaration who is beside the reader; null: they make none. */
  company: ReactNode
  /** State and consent of a recording, between head and pictures. */
  recording?: ReactNode
  /** Beside the pictures on a desk. */
  aside?: ReactNode
  onTakeOver: () => void
  /** Nothing is sent any more: the devices are given back. */
  onClosed: () => void
}

/** The room of a conference for one person, from the waiting hall to the end. */
export function Room(props: RoomProps) {
  const { initial, connection, devices, acts, host, hrefs } = props
  const { meetingId, caseId, isMediator } = initial
  const { view, stream, signals } = useConference(meetingId, connection, initial)
  const { run, problem, closeProblem } = useActs({ caseId, meetingId })
  const [opened, setOpened] = useState<Opened>(null)
  const [now, setNow] = useState(() => Date.now())
  const [soundRound, setSoundRound] = useState(0)
  const [isSoundBlocked, setSoundBlocked] = useState(false)
  const blockSound = useCallback(() => setSoundBlocked(true), [])
  const { own, people, state } = view
  const closed = whyClosed(view, stream)

  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), TICK_MS)
    return () => clearInterval(timer)
  }, [])
  const { onClosed } = props
  useEffect(() => {
    if (closed !== null) onClosed()
  }, [closed, onClosed])

  const sending = useOwnSending(view, devices.media, stream === 'open' && !closed, (fields) =>
    run(acts.adjust, fields),
  )
  const hasMedia = state === 'open' && (own?.hall === 'joint' || own?.hall === 'private')
  const isConnecting = own !== null && hasMedia && closed === null && stream !== 'connecting'
  const peers = useMemo(() => people.filter(({ isReachable }) => isReachable), [people])
  const { remotes, reconnect } = useConnections({
    meetingId,
    connection,
    self: isConnecting ? { seat: own.seat, epoch: own.epoch } : null,
    peers,
    media: sending.media,
    signals,
  })
  const comings = useComings(view)
  const others = people.filter(({ hall }) => hasMedia && hall === own?.hall)
  const shown = useShownStreams(view, others, remotes, sending.media)

  const measured = [...remotes.values()].filter(({ state: is }) => is !== 'connecting')
  const ownLine = stream === 'lost' ? 'lost' : judgeOwnLine(measured.map(({ line }) => line))
  useLineReport(ownLine, own?.line, hasMedia, (line) => run(acts.adjust, { line }))

  const openPeople = () => setOpened('people')
  const toggle = {
    mute: () => sending.setWanted((all) => ({ ...all, isMuted: !sending.isMuted })),
    picture: () =>
      own && own.form !== 'picture'
        ? run(acts.adjust, { form: 'picture' })
        : sending.setWanted((all) => ({ ...all, isPictureOff: !sending.isPictureOff })),
    hand: () => run(acts.adjust, { hand: own?.handAt ? 'off' : 'on' }),
    muteAll: () => (host ? run(host.moderate, { what: 'mute_all' }) : undefined),
  }
  useRoomKeys(
    closed === null
      ? {
          M: toggle.mute,
          V: toggle.picture,
          H: host ? undefined : toggle.hand,
          A: host ? toggle.muteAll : undefined,
          P: openPeople,
          '?': () => setOpened('keys'),
        }
      : {},
  )

  const recording = <HallStreamsProvider value={shown}>{props.recording}</HallStreamsProvider>
  if (closed !== null)
    return (
      <div className="room" data-room="closed" data-action-bar="">
        <RoomHead
          recording={closed === 'ended' ? recording : null}
          meeting={null}
          people=""
          onPeople={openPeople}
        />
        <ClosedScreen
          why={closed}
          isHost={host !== null}
          hrefs={hrefs}
          onTakeOver={props.onTakeOver}
        />
      </div>
    )

  const waiting = people.filter(({ hall, line }) => hall === 'waiting' && line !== 'lost')
  const badLines = others.filter(({ line }) => line !== 'good')
  const unreachable = others.filter(({ seat }) => remotes.get(seat)?.state === 'unreachable')
  const title = hallWords[hasMedia && own ? own.hall : 'waiting']
  return (
    <div className="room" data-room={own?.hall ?? 'waiting'} data-action-bar="">
      <RoomHead
        recording={recording}
        meeting={{
          title: host ? CONFERENCE.meeting(view.meetingNo) : title,
          sub: [
            host ? view.caseNo : CONFERENCE.meeting(view.meetingNo),
            view.openedAt ? ROOM.open(minutesSince(view.openedAt, now)) : view.span,
          ].join(' · '),
        }}
        people={[
          ROOM.people(others.length + 1),
          ...(host && waiting.length > 0 ? [ROOM.waitingCount(waiting.length)] : []),
        ].join(' · ')}
        onPeople={openPeople}
      />
      <p className="sr-only" role="status" aria-live="polite">
        {comings}
      </p>
      <div className="room-body" data-aside={props.aside ? '' : undefined}>
        <div className="room-main">
          {host ? <HallBar view={view} host={host} run={run} onPrivate={setOpened} /> : null}
          {own?.hall === 'private' ? (
            <p className={cn('room-private', host && 'lg:hidden')} role="status">
              <Icon name="lock" />
              {isMediator && view.privateWith
                ? ROOM.privateOn(CONFERENCE.sideOf(view.privateWith))
                : ROOM.privateYou}
            </p>
          ) : null}
          <Troubles
            stream={stream}
            isInterrupted={devices.isInterrupted}
            isSoundBlocked={isSoundBlocked}
            unreachable={unreachable.map(({ name }) => name)}
            ownLine={ownLine}
            ownForm={own?.form ?? 'picture'}
            form={view.form}
            isHost={host !== null}
            problem={problem}
            on={{
              closeProblem,
              reopen: () => void devices.reopen(),
              playSound: () => {
                setSoundBlocked(false)
                setSoundRound((round) => round + 1)
              },
              reconnect,
              keepSound: () => run(acts.adjust, { form: 'sound' }),
              call: () => setOpened('call'),
            }}
          />
          {hasMedia && own ? (
            <RoomTiles
              own={{ ...own, isMuted: sending.isMuted, isPictureOff: sending.media.video === null }}
              ownVideo={sending.media.video}
              ownLine={ownLine}
              others={others}
              remotes={remotes}
              speaker={view.speaker}
              now={now}
            />
          ) : (
            <WaitingScreen
              view={view}
              links={props.links}
              company={props.company}
              preview={<OwnPreview own={devices} />}
              caseHref={hrefs.ofCase}
            />
          )}
          {host ? (
            <div className="room-cards">
              {state === 'waiting' ? (
                <section className="room-card">
                  <h2 className="font-semibold">{ROOM.startTitle}</h2>
                  <Button variant="primary" size="lg" onClick={() => run(host.open)}>
                    {CONFERENCE.open}
                  </Button>
                </section>
              ) : null}
              {waiting.length > 0 || state !== 'open' ? (
                <WaitingCard waiting={waiting} isOpen={state === 'open'} host={host} run={run} />
              ) : null}
              {badLines.length > 0 ? (
                <LineCard
                  people={badLines}
                  form={view.form}
                  moveHref={hrefs.move}
                  host={host}
                  run={run}
                />
              ) : null}
            </div>
          ) : null}
          {hasMedia && !isMediator ? (
            <p className="room-hint">
              <Icon name="user-round-check" />
              {ROOM.besideYou}
            </p>
          ) : null}
          <RoomControls
            isMuted={sending.isMuted}
            isPictureOff={sending.media.video === null}
            isHandUp={own?.handAt != null}
            isHost={host !== null}
            state={state}
            on={{
              ...toggle,
              leave: () => setOpened('leave'),
              people: openPeople,
              pause: () => (host ? run(host.pause) : undefined),
              resume: () => (host ? run(host.resume) : undefined),
              more: () => setOpened('more'),
              keys: () => setOpened('keys'),
              end: () => setOpened('end'),
              call: () => setOpened('call'),
            }}
          />
        </div>
        {props.aside ? <div className="room-aside">{props.aside}</div> : null}
      </div>
      {others.map(({ seat }) => {
        const heard = remotes.get(seat)?.stream
        return heard ? (
          <RemoteSound key={seat} stream={heard} round={soundRound} onBlocked={blockSound} />
        ) : null
      })}
      <RoomOverlays
        opened={opened}
        setOpened={setOpened}
        view={view}
        others={others}
        acts={acts}
        host={host}
        run={run}
        phone={props.phone}
      />
    </div>
  )
}

function whyClosed({ state, own }: ConferenceView, stream: string): Closed | null {
  if (stream === 'replaced' || stream === 'gone') return stream
  if (state === 'ended') return 'ended'
  return own?.hall === 'out' ? 'out' : null
}

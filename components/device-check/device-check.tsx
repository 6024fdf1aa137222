'use client'

import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import {
  adviseOnDevice,
  adviseOnLine,
  adviseOnSpeaker,
  gradeDevice,
  gradeLine,
  gradeSpeaker,
  judgeFindings,
} from '@/lib/domain/device-check/device-findings'
import type { Device, DeviceResult } from '@/lib/domain/device-check/device-result'
import { adviseOnRelay, gradeRelay } from '@/lib/domain/device-check/relay-findings'
import {
  DEVICE_CHECK,
  deviceResultWords,
  lineResult,
  relayResult,
  speakerResult,
} from '@/lib/labels/zh-CN/device-check'
import { LoudnessBar } from './loudness-bar'
import { OwnPicture } from './own-picture'
import { PartCard, type PartState } from './part-card'
import { useDeviceCheck } from './use-device-check'

type Check = ReturnType<typeof useDeviceCheck>

/**
 * Camera, microphone, loudspeaker and line of this device, each with its result in words.
 * `relayPath`: where the relay is given for a test; without it that is not tested.
 */
export function DeviceCheck({ relayPath }: { relayPath?: string }) {
  const check = useDeviceCheck(relayPath)
  const { phase } = check
  return (
    <div className="[@media(scripting:none)]:hidden">
      {phase === 'idle' ? <p className="pb-3">{DEVICE_CHECK.allow}</p> : null}
      {phase === 'opening' ? (
        <p role="status" className="pb-3">
          {DEVICE_CHECK.allow}
        </p>
      ) : null}
      <div className="flex flex-wrap gap-3">
        <Button
          variant={phase === 'idle' || phase === 'opening' ? 'primary' : 'default'}
          size="lg"
          pending={phase === 'opening'}
          onClick={check.start}
          className="min-h-12"
        >
          {wordsOfStart(phase)}
        </Button>
        {check.stream ? (
          <Button size="lg" onClick={check.stop} className="min-h-12">
            {DEVICE_CHECK.stop}
          </Button>
        ) : null}
      </div>
      {phase === 'open' || phase === 'stopped' ? (
        <>
          <div className="divide-y divide-line-2">
            <Devices check={check} />
            <Speaker check={check} />
            <Line check={check} />
            <Relay check={check} />
          </div>
          <Summary check={check} />
        </>
      ) : null}
    </div>
  )
}

function wordsOfStart(phase: Check['phase']): string {
  if (phase === 'opening') return DEVICE_CHECK.opening
  return phase === 'idle' ? DEVICE_CHECK.start : DEVICE_CHECK.again
}

function Devices({ check }: { check: Check }) {
  const { camera, microphone, stream, heard, family } = check
  const stateOf = (device: Device, result: DeviceResult | null): PartState | null =>
    result && {
      grade: gradeDevice(result),
      words: deviceResultWords(device, result),
      advice: adviseOnDevice(device, result, family),
    }
  const hasPicture = stream !== null && camera === 'works'
  const listens = stream !== null && (microphone === null || heard.loudness > 0 || heard.isSilent)
  return (
    <>
      <PartCard part="camera" state={stateOf('camera', camera)}>
        {hasPicture ? <OwnPicture stream={stream} /> : null}
      </PartCard>
      <PartCard
        part="microphone"
        state={stateOf('microphone', microphone)}
        isAsAbove={microphone !== 'missing' && microphone === camera}
      >
        {listens ? (
          <>
            <p>{DEVICE_CHECK.speak}</p>
            <LoudnessBar loudness={heard.loudness} />
          </>
        ) : null}
      </PartCard>
    </>
  )
}

function Speaker({ check }: { check: Check }) {
  const { speaker, family, isPlaying, hasPlayed } = check
  const state = speaker && {
    grade: gradeSpeaker(speaker),
    words: speakerResult[speaker],
    advice: adviseOnSpeaker(speaker, family),
  }
  return (
    <PartCard part="speaker" state={state}>
      {check.phase === 'open' && speaker !== 'mute' ? (
        <div className="flex flex-wrap items-center gap-3">
          <Button pending={isPlaying} onClick={check.play} className="min-h-11">
            {isPlaying
              ? DEVICE_CHECK.playing
              : hasPlayed
                ? DEVICE_CHECK.playAgain
                : DEVICE_CHECK.play}
          </Button>
          {hasPlayed && !isPlaying && speaker === null ? (
            <div role="group" aria-label={DEVICE_CHECK.didYouHear} className="contents">
              <p>{DEVICE_CHECK.didYouHear}</p>
              <Button onClick={() => check.answer('heard')} className="min-h-11">
                {DEVICE_CHECK.yes}
              </Button>
              <Button onClick={() => check.answer('not_heard')} className="min-h-11">
                {DEVICE_CHECK.no}
              </Button>
            </div>
          ) : null}
        </div>
      ) : null}
    </PartCard>
  )
}

function Line({ check: { line, phase } }: { check: Check }) {
  const state = line && {
    grade: gradeLine(line),
    words: lineResult[line],
    advice: adviseOnLine(line),
  }
  return (
    <PartCard part="line" state={state}>
      {line === null && phase === 'open' ? <p>{DEVICE_CHECK.measuring}</p> : null}
    </PartCard>
  )
}

/** Only once the line is measured, so that the page does not announce what may not exist. */
function Relay({ check: { line, relay } }: { check: Check }) {
  if (relay === undefined || line === null) return null
  const state = relay && {
    grade: gradeRelay(relay),
    words: relayResult[relay],
    advice: adviseOnRelay(relay),
  }
  return (
    <PartCard part="relay" state={state}>
      {relay === null ? <p>{DEVICE_CHECK.tryingRelay}</p> : null}
    </PartCard>
  )
}

function Summary({ check }: { check: Check }) {
  const { isComplete, bad, weak } = judgeFindings(check)
  if (!isComplete) return null
  if (bad > 0) return <Notice tone="warn">{DEVICE_CHECK.notYet(bad)}</Notice>
  return <Notice tone="ok">{weak > 0 ? DEVICE_CHECK.enough : DEVICE_CHECK.allFine}</Notice>
}

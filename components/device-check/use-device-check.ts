'use client'

import { useEffect, useRef, useState } from 'react'
import { findBrowserFamily, type BrowserFamily } from '@/lib/domain/device-check/browser'
import {
  findLineResult,
  type LineResult,
  type SpeakerResult,
} from '@/lib/domain/device-check/device-findings'
import { findDeviceResult, type DeviceResult } from '@/lib/domain/device-check/device-result'
import { findRelayResult, type RelayResult } from '@/lib/domain/device-check/relay-findings'
import { checkRelay } from './check-relay'
import { measureLine } from './measure-line'
import { closeDevices, openDevices, type OpenedDevices } from './open-devices'
import { makeSound, playNotes } from './sound'
import { useLoudness } from './use-loudness'

export type CheckPhase = 'idle' | 'opening' | 'open' | 'stopped'

/**
 * The test of one device: camera and microphone are open from `start` until `stop`, or until the
 * page is left. Nothing is sent but the bytes that measure the line, and nothing is kept.
 * @param relayPath where the relay is given for a test; undefined: it is not tested
 */
export function useDeviceCheck(relayPath: string | undefined) {
  const [phase, setPhase] = useState<CheckPhase>('idle')
  const [opened, setOpened] = useState<OpenedDevices | null>(null)
  const [sound, setSound] = useState<AudioContext | null>(null)
  const [isPlaying, setPlaying] = useState(false)
  const [hasPlayed, setPlayed] = useState(false)
  const [speaker, setSpeaker] = useState<SpeakerResult | null>(null)
  const [line, setLine] = useState<LineResult | null>(null)
  const [relay, setRelay] = useState<RelayResult | null | undefined>(undefined)
  const [family, setFamily] = useState<BrowserFamily>('desktop')
  const open = useRef<{ stream: MediaStream | null; sound: AudioContext | null } | null>(null)
  const heard = useLoudness(phase === 'open' ? (opened?.stream ?? null) : null, sound)

  function giveBack(): void {
    closeDevices(open.current?.stream ?? null)
    void open.current?.sound?.close()
    open.current = null
  }

  useEffect(() => giveBack, [])

  async function start(): Promise<void> {
    giveBack()
    // Before anything is waited for: a browser makes sounds only in answer to a press.
    const made = makeSound()
    const run = { stream: null as MediaStream | null, sound: made }
    open.current = run
    setFamily(findBrowserFamily(navigator.userAgent, navigator.maxTouchPoints))
    setPhase('opening')
    setOpened(null)
    setLine(null)
    setRelay(relayPath === undefined ? undefined : null)
    setPlayed(false)
    setSpeaker(made ? null : 'mute')
    setSound(made)
    const found = await openDevices()
    // The page was left, or the test was started again, while the browser waited for an answer.
    if (open.current !== run) return closeDevices(found.stream)
    run.stream = found.stream
    setOpened(found)
    setPhase('open')
    const measured = findLineResult(await measureLine())
    if (open.current !== run) return
    setLine(measured)
    if (relayPath === undefined) return
    const passed = findRelayResult(await checkRelay(relayPath))
    if (open.current === run) setRelay(passed ?? undefined)
  }

  function stop(): void {
    giveBack()
    setSound(null)
    setPhase('stopped')
  }

  async function play(): Promise<void> {
    if (!sound) return
    setPlaying(true)
    setSpeaker(null)
    await playNotes(sound)
    setPlaying(false)
    setPlayed(true)
  }

  return {
    phase,
    family,
    stream: phase === 'open' ? (opened?.stream ?? null) : null,
    heard,
    camera: opened && findDeviceResult(opened.camera),
    microphone: opened && microphoneResult(findDeviceResult(opened.microphone), heard, sound),
    speaker,
    line,
    relay,
    isPlaying,
    hasPlayed,
    start,
    stop,
    play,
    answer: setSpeaker,
  }
}

/** An open microphone works once it heard someone; where nothing can be measured it is believed. */
function microphoneResult(
  result: DeviceResult,
  { hasSpoken, isSilent }: ReturnType<typeof useLoudness>,
  sound: AudioContext | null,
): DeviceResult | null {
  if (result !== 'works' || hasSpoken || !sound) return result
  return isSilent ? 'silent' : null
}

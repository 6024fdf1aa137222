'use client'

import { usePathname } from 'next/navigation'
import { useCallback, useEffect, useRef, useState } from 'react'
import {
  idleStateAt,
  isReportDue,
  untilNextState,
  type IdleState,
} from '@/components/account/idle-watch'
import { forgetDrafts } from '@/components/forms/draft-storage'
import { Button } from '@/components/ui/button'
import { readPageAgain } from '@/lib/edge/action/read-page-again'
import { LEAVE_PATH } from '@/lib/domain/access/shared-device'
import { SHARED_DEVICE } from '@/lib/labels/zh-CN/shared-device'

/** What other pages of this browser report to each other: someone used one of them. */
const CHANNEL = 'heyi-shared-device'

/**
 * Leaves the page once no one has used it for as long as the session lives without use. A page
 * opened, a form sent, and a press or a key after some minutes are uses that the server knows of. A
 * page that the browser kept is read again.
 */
export function SharedDeviceClock({ minutes }: { minutes: number }) {
  return <ClockOfPage key={usePathname()} minutes={minutes} />
}

/** Begins again with each page. */
function ClockOfPage({ minutes }: { minutes: number }) {
  const form = useRef<HTMLFormElement>(null)
  const lastUse = useRef(0)
  const channel = useRef<BroadcastChannel>(null)
  const [state, setState] = useState<IdleState>('used')
  const limitMs = minutes * 60_000

  const note = useCallback(() => {
    lastUse.current = Date.now()
    setState('used')
  }, [])
  const noteUse = useCallback(() => {
    note()
    channel.current?.postMessage(null)
  }, [note])
  const report = useCallback(() => {
    noteUse()
    // Without an answer the form shows so when it is sent.
    readPageAgain().catch(() => undefined)
  }, [noteUse])

  useEffect(() => {
    const onPress = () => isReportDue(Date.now() - lastUse.current) && report()
    const onShow = (event: PageTransitionEvent) => event.persisted && window.location.reload()
    const other = typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel(CHANNEL)
    channel.current = other
    other?.addEventListener('message', note)
    document.addEventListener('submit', noteUse, true)
    document.addEventListener('pointerdown', onPress, true)
    document.addEventListener('keydown', onPress, true)
    window.addEventListener('pageshow', onShow)
    return () => {
      other?.close()
      channel.current = null
      document.removeEventListener('submit', noteUse, true)
      document.removeEventListener('pointerdown', onPress, true)
      document.removeEventListener('keydown', onPress, true)
      window.removeEventListener('pageshow', onShow)
    }
  }, [note, noteUse, report])

  // A timer of a phone that slept is late: the time is read again whenever it fires or the page is
  // seen.
  useEffect(() => {
    lastUse.current = Date.now()
    channel.current?.postMessage(null)
    let timer: ReturnType<typeof setTimeout> | undefined
    const check = () => {
      clearTimeout(timer)
      const idleMs = Date.now() - lastUse.current
      const next = idleStateAt(idleMs, limitMs)
      setState(next)
      const wait = untilNextState(idleMs, limitMs)
      if (wait !== null) timer = setTimeout(check, wait)
    }
    timer = setTimeout(check, untilNextState(0, limitMs) ?? 0)
    document.addEventListener('visibilitychange', check)
    return () => {
      clearTimeout(timer)
      document.removeEventListener('visibilitychange', check)
    }
  }, [limitMs])

  useEffect(() => {
    if (state !== 'over') return
    forgetDrafts()
    form.current?.submit()
  }, [state])

  return (
    <>
      <form ref={form} action={`${LEAVE_PATH}?ended=1`} method="post" hidden />
      <div role="status">
        {state === 'warned' ? (
          <div className="flex flex-wrap items-center justify-between gap-2 border-t border-warn px-4 py-2">
            <p>{SHARED_DEVICE.soon}</p>
            <Button size="lg" className="min-h-11" onClick={report}>
              {SHARED_DEVICE.stay}
            </Button>
          </div>
        ) : null}
      </div>
    </>
  )
}

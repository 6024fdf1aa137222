'use client'

import { useEffect, useRef, useState, type PointerEvent } from 'react'
import { Button } from '@/components/ui/button'
import { BOARD } from '@/lib/labels/zh-CN/conference-board'
import { BoardFrame } from './board-frame'
import { usePointing, type Point } from './use-pointing'
import type { Bus, PointedEvent } from './use-conference'

export interface SharedPageProps {
  meetingId: string
  connection: string
  shared: {
    readonly id: string
    readonly materialId: string
    readonly title: string
    readonly page: number
  }
  pointers: Bus<PointedEvent>
  /** null: the reader does not preside. */
  host: { readonly turn: (page: number) => void; readonly end: () => void } | null
}

type Read =
  | {
      readonly state: 'reading' | 'failed'
      readonly url: string | null
      readonly pages: number | null
    }
  | { readonly state: 'ready'; readonly url: string; readonly pages: number | null }

/** A page of the dossier that everyone in the hall looks at, with the host's pointer on it. */
export function SharedPage({ meetingId, connection, shared, pointers, host }: SharedPageProps) {
  const { id, title, page } = shared
  const [read, setRead] = useState<Read>({ state: 'reading', url: null, pages: null })
  const [attempt, setAttempt] = useState(0)
  const [isLarge, setLarge] = useState(false)
  const pointer = useRef<HTMLSpanElement>(null)
  const pointed = useRef<Point | null>(null)
  const pointAt = usePointing({ meetingId, connection, share: id })

  useEffect(() => {
    const stop = new AbortController()
    let url: string | null = null
    const load = async () => {
      const answer = await fetch(`/api/conferences/${meetingId}/shared/${id}/${page}`, {
        signal: stop.signal,
      })
      if (!answer.ok) throw new Error(String(answer.status))
      url = URL.createObjectURL(await answer.blob())
      const pages = Number(answer.headers.get('x-pages')) || null
      if (!stop.signal.aborted) setRead({ state: 'ready', url, pages })
    }
    load().catch(() =>
      stop.signal.aborted
        ? undefined
        : setRead(({ pages }) => ({ state: 'failed', url: null, pages })),
    )
    return () => {
      stop.abort()
      if (url) URL.revokeObjectURL(url)
      setRead(({ pages }) => ({ state: 'reading', url: null, pages }))
    }
  }, [meetingId, id, page, attempt])

  useEffect(
    () =>
      pointers.listen(({ share, at }) => {
        if (share !== id) return
        pointed.current = at
        placeMark(pointer.current, at)
      }),
    [pointers, id],
  )

  return (
    <BoardFrame
      title={title}
      sub={BOARD.page(page, read.pages)}
      tools={
        <>
          {host ? (
            <>
              <Button disabled={page <= 1} onClick={() => host.turn(page - 1)}>
                {BOARD.previous}
              </Button>
              <Button
                disabled={read.pages === null || page >= read.pages}
                onClick={() => host.turn(page + 1)}
              >
                {BOARD.next}
              </Button>
            </>
          ) : null}
          <Button aria-pressed={isLarge} onClick={() => setLarge(!isLarge)}>
            {isLarge ? BOARD.smaller : BOARD.larger}
          </Button>
          {host ? <Button onClick={host.end}>{BOARD.end}</Button> : null}
        </>
      }
    >
      {read.state === 'reading' ? (
        <p role="status" className="m-auto p-4 text-ink-2">
          {BOARD.pageLoading}
        </p>
      ) : null}
      {read.state === 'failed' ? (
        <p role="alert" className="m-auto flex flex-col items-center gap-2 p-4">
          {BOARD.pageFailed}
          <Button onClick={() => setAttempt(attempt + 1)}>{BOARD.again}</Button>
        </p>
      ) : null}
      {read.url === null ? null : (
        <div
          className="room-page"
          data-large={isLarge || undefined}
          title={host ? BOARD.pointHelp : undefined}
          onPointerMove={
            host
              ? (event) => (event.pointerType === 'mouse' ? pointAt(placeOf(event)) : null)
              : undefined
          }
          onPointerDown={host ? (event) => pointAt(placeOf(event)) : undefined}
          onPointerLeave={
            host ? (event) => (event.pointerType === 'mouse' ? pointAt(null) : null) : undefined
          }
        >
          <picture className="contents">
            <img src={read.url} alt={BOARD.alt(title, page)} draggable={false} />
          </picture>
          <span
            // The page may be read after the host has pointed at it.
            ref={(mark) => {
              pointer.current = mark
              placeMark(mark, pointed.current)
            }}
            hidden
            aria-hidden
            className="room-pointer"
          />
        </div>
      )}
    </BoardFrame>
  )
}

function placeMark(mark: HTMLSpanElement | null, at: Point | null): void {
  if (!mark) return
  mark.hidden = at === null
  if (at) mark.style.cssText = `left:${at.x * 100}%;top:${at.y * 100}%`
}

/** Where on the page, from 0 to 1. */
function placeOf({ currentTarget, clientX, clientY }: PointerEvent): Point {
  const { left, top, width, height } = currentTarget.getBoundingClientRect()
  const part = (value: number) => Math.min(1, Math.max(0, value))
  return { x: part((clientX - left) / width), y: part((clientY - top) / height) }
}

import 'server-only'
import type { Actor } from '@/lib/domain/access/roles'
import { mayAct } from '@/lib/domain/access/policy'
import { followUnread } from '@/lib/queries/notice/follow-unread'
import { notFound } from './not-found'

/** Proxies close what is silent for longer. */
const PING_MS = 15_000
/** The browser comes back by itself, and whether it is still signed in is checked again. */
const LONGEST_MS = 5 * 60_000
const RETRY_MS = 5_000

/** The streams of this process: a server that ends closes them, or it would wait for them. */
const open = new Set<() => void>()
let isReady = false
let isEnding = false

function closeAllAtEnd(): void {
  if (isReady) return
  isReady = true
  for (const signal of ['SIGTERM', 'SIGINT'] as const)
    process.once(signal, () => {
      isEnding = true
      for (const close of [...open]) close()
    })
}

/**
 * How many of the actor's notices are not read, as server-sent events: now and after every change,
 * until the reader goes away. It ends on abort and on cancel alike: which of the two is called
 * depends on who closed.
 */
export async function streamUnread(
  request: Request,
  { actor }: { readonly actor: Actor },
): Promise<Response> {
  if (!mayAct(actor, 'notice:list', {})) return notFound()
  closeAllAtEnd()
  if (isEnding) return new Response(null, { status: 204, headers: { connection: 'close' } })
  let close = () => {}
  const stream = new ReadableStream<string>({
    start(controller) {
      const send = (text: string) => controller.enqueue(text)
      const ping = setInterval(() => send(': ping\n\n'), PING_MS)
      const limit = setTimeout(() => close(), LONGEST_MS)
      send(`retry: ${RETRY_MS}\n\n`)
      const end = followUnread(
        actor,
        (unread) => send(`data: ${unread}\n\n`),
        () => close(),
      )
      close = () => {
        close = () => {}
        open.delete(closeThis)
        clearInterval(ping)
        clearTimeout(limit)
        end()
        try {
          controller.close()
        } catch {
          // The reader has cancelled it.
        }
      }
      const closeThis = () => close()
      open.add(closeThis)
      request.signal.addEventListener('abort', closeThis)
      if (request.signal.aborted) close()
    },
    cancel() {
      close()
    },
  })
  return new Response(stream.pipeThrough(new TextEncoderStream()), {
    headers: {
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store, no-transform',
      'x-accel-buffering': 'no',
      // The connection ends with the stream: a server that ends would wait for one that is kept.
      connection: 'close',
    },
  })
}

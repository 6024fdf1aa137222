// Web processes behind a proxy are restarted one after the other: while one is away, the others
// answer. Only Node built-ins.
import { setTimeout as sleep } from 'node:timers/promises'

/** Whether the process at this port of 127.0.0.1 serves: it answers and reaches its database. */
export async function isReady(port) {
  const answer = await fetch(`http://127.0.0.1:${port}/api/health/ready`, {
    signal: AbortSignal.timeout(5_000),
  }).catch(() => undefined)
  await answer?.body?.cancel()
  return answer?.status === 200
}

async function untilReady(port, withinMs) {
  const until = performance.now() + withinMs
  while (!(await isReady(port))) {
    if (performance.now() > until) return false
    await sleep(200)
  }
  return true
}

/**
 * Restarts the web processes one after the other, each only while all others are ready. Stops at
 * the first that does not come back: then the others still serve.
 * @param {{ ports: number[], restart: (port: number) => Promise<void>, withinMs: number,
 *   report?: (port: number) => void }} options restart: ends the process and starts it again;
 *   withinMs: how long a process may take until it is ready
 * @throws Error with what to do, where one is not ready
 */
export async function restartOneByOne({ ports, restart, withinMs, report = () => undefined }) {
  if (ports.length < 2)
    throw new Error('只有一个网页进程，重启时没有别的来应答。请先加第二个（docs/operations）。')
  for (const port of ports) {
    for (const other of ports.filter((each) => each !== port))
      if (!(await isReady(other)))
        throw new Error(
          `端口 ${other} 的网页进程没有就绪，没有重启 ${port}：那样就没有进程应答了。` +
            `请看 journalctl --namespace=heyi -u heyi-web@${other}。`,
        )
    await restart(port)
    if (!(await untilReady(port, withinMs)))
      throw new Error(
        `端口 ${port} 的网页进程重启以后没有就绪，到此为止，其余的没有动，仍在应答。` +
          `请看 journalctl --namespace=heyi -u heyi-web@${port}。`,
      )
    report(port)
  }
}

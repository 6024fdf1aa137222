// What processes use, with those they started, as Linux counts it.
import { readdirSync, readFileSync } from 'node:fs'

const TICKS_PER_SECOND = 100

/** Parent, ticks and bytes of every process. */
function readProcesses() {
  const found = new Map()
  for (const pid of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
    try {
      const text = readFileSync(`/proc/${pid}/stat`, 'utf8')
      const fields = text.slice(text.lastIndexOf(')') + 2).split(' ')
      const shared = /^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'))
      found.set(Number(pid), {
        parent: Number(fields[1]),
        ticks: Number(fields[11]) + Number(fields[12]),
        kilobytes: Number(shared?.[1] ?? 0),
      })
    } catch {
      // It ended meanwhile, or is not ours.
    }
  }
  return found
}

/** @param {Record<string, number>} pids by their names */
export function readUsage(pids) {
  const processes = readProcesses()
  const sum = (pid) => {
    const own = processes.get(pid) ?? { ticks: 0, kilobytes: 0 }
    return [...processes]
      .filter(([, { parent }]) => parent === pid)
      .map(([child]) => sum(child))
      .reduce(
        (all, each) => ({
          ticks: all.ticks + each.ticks,
          kilobytes: all.kilobytes + each.kilobytes,
        }),
        own,
      )
  }
  return {
    at: performance.now(),
    of: Object.fromEntries(Object.entries(pids).map(([name, pid]) => [name, sum(pid)])),
  }
}

/** Cores between two readings, and the memory at the second. */
export function usageBetween(before, after) {
  const seconds = (after.at - before.at) / 1000
  return Object.fromEntries(
    Object.entries(after.of).map(([name, { ticks, kilobytes }]) => [
      name,
      {
        cores: (ticks - before.of[name].ticks) / TICKS_PER_SECOND / seconds,
        megabytes: kilobytes / 1024,
      },
    ]),
  )
}

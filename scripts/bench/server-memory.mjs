// Resident memory of a process (Linux: /proc).
import { readFileSync, writeFileSync } from 'node:fs'

/** Forgets the peak so far. */
export const forgetPeak = (pid) => writeFileSync(`/proc/${pid}/clear_refs`, '5')

/** The most megabytes that the process had in memory since its peak was forgotten. */
export function peakMegabytes(pid) {
  const kilobytes = /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))
  return Math.round(Number(kilobytes?.[1] ?? 0) / 1024)
}

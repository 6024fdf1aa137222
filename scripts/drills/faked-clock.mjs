// The clock of the programs that a drill starts: libfaketime, which reads how far it is off from a
// file.
import { existsSync, writeFileSync } from 'node:fs'

const LIBRARIES = ['x86_64', 'aarch64'].map(
  (machine) => `/usr/lib/${machine}-linux-gnu/faketime/libfaketimeMT.so.1`,
)

/**
 * Environment of programs whose clock is what `file` says.
 * @throws Error with what to install where the library is missing
 */
export function fakedClock(file) {
  const library = LIBRARIES.find((path) => existsSync(path))
  if (!library)
    throw new Error('演练要拨动时钟，缺少 libfaketime。请安装：sudo apt-get install -y faketime')
  return {
    LD_PRELOAD: library,
    FAKETIME_TIMESTAMP_FILE: file,
    // Read again after a second, not at every look at the clock.
    FAKETIME_CACHE_DURATION: '1',
    FAKETIME_DONT_FAKE_MONOTONIC: '1',
    NO_FAKE_STAT: '1',
  }
}

/**
 * Sets the clock of `file` to a moment, `2026-09-21T10:00:00+08:00`.
 * @returns by how many milliseconds it is off
 */
export function setClock(file, moment) {
  const seconds = Math.round((Date.parse(moment) - Date.now()) / 1000)
  writeFileSync(file, `${seconds < 0 ? '' : '+'}${seconds}\n`, { mode: 0o644 })
  return seconds * 1000
}

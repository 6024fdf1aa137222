// The runs of npm run drill:device: every kind of work × every fault × every moment, and what the
// seed decides in each.
import { FAULTS } from './device-faults.mjs'
import { WORKS } from './device-work.mjs'

/** A small generator of numbers in [0, 1), the same for the same seed (mulberry32). */
export function seeded(seed) {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/**
 * @param {{ rounds: number, seed: number, only?: readonly string[], works?: readonly string[] }}
 * options `only`: names of faults, `works`: names of works. A run keeps its number and its random
 * numbers when others are left out.
 */
export function planRuns({ rounds, seed, only, works }) {
  const runs = []
  for (let round = 1; round <= rounds; round += 1)
    for (const [faultName, fault] of Object.entries(FAULTS))
      for (const [workName, { run, moments }] of Object.entries(WORKS))
        for (const moment of moments) {
          const no = runs.length + 1
          const random = seeded(seed * 1_000 + no)
          runs.push({ no, round, faultName, fault, workName, run, moment, random })
        }
  return runs.filter(
    ({ faultName, workName }) =>
      (only?.includes(faultName) ?? true) && (works?.includes(workName) ?? true),
  )
}

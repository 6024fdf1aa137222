// What the drills have in common: a number of an option, and the machine on which the figures were
// measured.
import { cpus, totalmem } from 'node:os'

/** @throws Error where the option is no whole number within these bounds */
export function readNumber(values, name, least, most) {
  const number = Number(values[name])
  if (!Number.isInteger(number) || number < least || number > most)
    throw new Error(`--${name} 应为 ${least} 至 ${most} 的整数。`)
  return number
}

/** Seeds are whole numbers up to this. */
export const MOST_SEED = 2 ** 31

export const newSeed = () => String(Date.now() % 100_000)

/** `2 核，24 GiB 内存，Node.js 20.20.0。` */
export const machineInWords = () =>
  `${cpus().length} 核，${Math.round(totalmem() / 2 ** 30)} GiB 内存，Node.js ${process.versions.node}。`

/** `种子 7；2 核，24 GiB 内存，Node.js 20.20.0。` */
export const seedAndMachine = (seed) => `种子 ${seed}；${machineInWords()}`

// What the commands that change keys share (docs/decisions/0093): count or rotate, in words or as
// one JSON. Exit code 0 when everything is under the current key, 1 when something remains, 2 when
// the options are wrong.
import { parseArgs } from 'node:util'
import { closeDatabase } from '@/lib/data/door'
import type { KeyStanding } from '@/lib/platform/seal-keys'

/** What every count of a key ring says. */
type KeyCounts = {
  readonly keys: readonly { readonly keyId: string; readonly is: KeyStanding }[]
  readonly remaining: number
  readonly mayRemoveOlderKeys: boolean
}
type Rotated = { readonly unreadable: readonly unknown[] }

type RotationCommand<Counts extends KeyCounts, Rotation extends Counts & Rotated> = {
  readonly name: string
  /** The setting that names the older keys. */
  readonly olderKeys: string
  readonly words: {
    /** What rotating does, for the usage. */
    readonly rotates: string
    /** `3 项` */
    readonly amount: (count: number) => string
    readonly hasRemaining: (amount: string) => string
    readonly isWhole: string
    /** With what the older keys are kept apart from, until its backups are destroyed. */
    readonly backups: string
    readonly unreadable: string
  }
  readonly amountOf: (key: Counts['keys'][number]) => number
  readonly count: () => Promise<Counts>
  /** @param onProgress is given how many were rotated so far */
  readonly rotate: (onProgress: (done: number) => void) => Promise<Rotation>
  readonly countLines: (counts: Counts) => readonly string[]
  readonly rotationLines: (rotation: Rotation) => readonly string[]
  readonly placeInWords: (place: Rotation['unreadable'][number]) => string
  /** Where it is not the value as it is. */
  readonly toJson?: (counts: Counts, rotation: Rotation | null) => unknown
}

const KEY: Readonly<Record<KeyStanding, string>> = {
  current: '当前密钥',
  older: '旧密钥',
  unknown: '环境中没有的密钥',
}

/** A number as the commands print it. */
export const inFigures = (count: number) => count.toLocaleString('zh-CN')

function readOptions(): { readonly check: boolean; readonly json: boolean } | null {
  const option = { type: 'boolean', default: false } as const
  try {
    return parseArgs({ options: { check: option, json: option } }).values
  } catch {
    return null
  }
}

function showProgress(done: number): void {
  if (process.stderr.isTTY) process.stderr.write(`\r已更换 ${inFigures(done)}…`)
}

/** Runs a command and prints its result. */
export async function runRotationCommand<
  Counts extends KeyCounts,
  Rotation extends Counts & Rotated,
>(command: RotationCommand<Counts, Rotation>): Promise<void> {
  const { name, olderKeys, words, amountOf, toJson = (counts) => counts } = command
  const run = `npm run ${name}`

  /** What is done next, in a sentence. */
  function nextStep({ remaining, mayRemoveOlderKeys, keys }: Counts): string {
    const left = words.hasRemaining(words.amount(remaining))
    if (remaining > 0 && keys.some((key) => key.is === 'unknown' && amountOf(key) > 0))
      return `${left}，其中有的密钥不在环境中：请把它加进 ${olderKeys}，再运行 ${run}。`
    if (remaining > 0) return `${left}，旧密钥还不能移除。请运行 ${run}。`
    const removal = `旧密钥可以从 ${olderKeys} 移除，并与${words.backups}分开保存到旧备份销毁为止。`
    return `${words.isWhole}。${mayRemoveOlderKeys ? removal : ''}`
  }

  function print(counts: Counts, rotation: Rotation | null): void {
    if (rotation) {
      for (const line of command.rotationLines(rotation)) console.log(line)
      if (rotation.unreadable.length > 0) console.error(words.unreadable)
      for (const place of rotation.unreadable as Rotation['unreadable'])
        console.error(`  ${command.placeInWords(place)}`)
    }
    for (const key of counts.keys)
      console.log(`${KEY[key.is]} ${key.keyId}：${words.amount(amountOf(key))}`)
    for (const line of command.countLines(counts)) console.log(line)
    console.log(nextStep(counts))
  }

  const options = readOptions()
  if (!options) {
    console.error(`用法：
  ${run}               ${words.rotates}；可在运行中进行，中断后再运行即可
  ${run} -- --check    只统计，不改动
  加 --json 供脚本读取。还有没换完的，结束码为 1。`)
    process.exitCode = 2
    return
  }
  try {
    const rotation = options.check ? null : await command.rotate(showProgress)
    if (rotation && process.stderr.isTTY) process.stderr.write('\r\u001b[K')
    const counts = rotation ?? (await command.count())
    if (options.json) console.log(JSON.stringify(toJson(counts, rotation)))
    else print(counts, rotation)
    process.exitCode = counts.remaining === 0 ? 0 : 1
  } finally {
    await closeDatabase()
  }
}

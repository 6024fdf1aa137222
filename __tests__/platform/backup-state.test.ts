import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readBackupState } from '@/lib/platform/backup-state'
import { runModule } from '../support/run-module'

// 运行状态页读到的备份情况：命令写下什么，就读到什么；读不到、写坏了都不出错。

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'heyi-state-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

test('没有设置的、从来没有备份的、读不出来的，各说各的', async () => {
  expect(await readBackupState('')).toEqual({ is: 'not_set_up' })
  expect(await readBackupState(folder)).toEqual({ is: 'never' })
  writeFileSync(join(folder, 'state.json'), '{"backup": 1}')
  expect(await readBackupState(folder)).toEqual({ is: 'unreadable' })
  writeFileSync(join(folder, 'state.json'), '{')
  expect(await readBackupState(folder)).toEqual({ is: 'unreadable' })
})

test('命令写下的都读得到；出错以后恢复正常，出错的一条不再显示', async () => {
  const backup = { id: '20261129T000000Z', endedAt: '2026-11-29T00:00:00.000Z', size: 5, host: 'a' }
  const round = { roundAt: '2026-11-29T01:00:00.000Z', changesUntil: null, isInBucket: true }
  const write = (changes: object) =>
    runModule(`
      import { writeState } from './scripts/backup/state.mjs'
      writeState(${JSON.stringify(folder)}, ${JSON.stringify(changes)})
      say(true)`)
  write({ backup })
  write({ problem: { at: '2026-11-29T00:30:00.000Z', words: '磁盘已满' } })
  expect(await readBackupState(folder)).toEqual({
    is: 'kept',
    backup: { ...backup, endedAt: new Date(backup.endedAt) },
    isInBucket: false,
    problem: { at: new Date('2026-11-29T00:30:00.000Z'), words: '磁盘已满' },
  })
  write({ ...round, problem: null })
  expect(await readBackupState(folder)).toMatchObject({
    is: 'kept',
    roundAt: new Date(round.roundAt),
    changesUntil: null,
    isInBucket: true,
    problem: null,
  })
})

import { execFile } from 'node:child_process'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

// npm start 运行着的时候，同一目录里的另一个命令结束时不得把它的内置数据库停掉。用一个自己的数据目录真的起停一次。

const root = join(__dirname, '..', '..')

const PROGRAM = `
  import {
    startEmbeddedPostgres,
    stopEmbeddedPostgres,
    stopEmbeddedPostgresIfUnused,
  } from './scripts/setup/embedded-postgres.mjs'
  import { whileInUse } from './scripts/setup/prepare.mjs'
  const { url } = await startEmbeddedPostgres()
  try {
    console.log('served', await whileInUse(url, () => stopEmbeddedPostgresIfUnused()))
    console.log('ended', await stopEmbeddedPostgresIfUnused())
  } finally {
    await stopEmbeddedPostgres()
  }
`

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'heyi-held-'))
  // The database's own user walks through it.
  chmodSync(folder, 0o711)
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

test('应用没有查询时，数据库也不被停掉；应用结束后才停', async () => {
  const { DATABASE_URL: _elsewhere, ...env } = process.env
  const said = await new Promise<string>((resolve) => {
    execFile(
      process.execPath,
      ['--input-type=module', '--eval', PROGRAM],
      { cwd: root, env: { ...env, HEYI_DATA_DIR: folder } },
      (error, out, mistakes) => resolve(`${out}${error ? mistakes : ''}`),
    )
  })
  expect(said.split('\n')).toEqual([
    '内置数据库仍有其他程序在使用，保持运行；npm run db:stop 可停止它。',
    'served false',
    'ended true',
    '',
  ])
})

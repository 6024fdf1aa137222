import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

// deploy/：几个单元用同一份数据；heyi 命令以服务的用户和数据库运行，不落到试用的内置数据库。

const root = join(__dirname, '..', '..')
const deployed = (name: string) => readFileSync(join(root, 'deploy', name), 'utf8')

test.each(['heyi-web@.service', 'heyi-jobs.service'])('%s 与 heyi.service 同一份数据', (name) => {
  const shared = deployed('heyi.service')
    .split('\n')
    .filter((line) => /^(Environment=HEYI_DATA_DIR|StateDirectory|LogNamespace|Read)/.test(line))
  expect(shared).toHaveLength(5)
  const lines = deployed(name).split('\n')
  for (const line of shared) expect(lines).toContain(line)
})

test('持续备份用同一个数据文件夹，但不把它改归 root', () => {
  const lines = deployed('heyi-backup-follow.service').split('\n')
  expect(lines).toContain('Environment=HEYI_DATA_DIR=/var/lib/heyi')
  expect(lines).toContain('LogNamespace=heyi')
  expect(lines.filter((line) => /^(User|StateDirectory)/.test(line))).toEqual([])
})

describe('heyi 命令', () => {
  let folder: string
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'heyi-command-'))
    // In place of another user: says what it would run, and on which database.
    const stub = '#!/bin/sh\nprintf "%s\\n" "$*" "$DATABASE_URL" "$HEYI_DATA_DIR" "$HEYI_DEMO"\n'
    writeFileSync(join(folder, 'runuser'), stub, { mode: 0o755 })
  })
  afterEach(() => rmSync(folder, { recursive: true }))

  const ownerFile = (text: string) => {
    const file = join(folder, 'owner.env')
    writeFileSync(file, text)
    return file
  }
  const run = (owner: string, ...args: string[]) =>
    spawnSync('sh', [join(root, 'deploy', 'heyi'), ...args], {
      encoding: 'utf8',
      env: {
        ...process.env,
        PATH: `${folder}:${process.env.PATH}`,
        HEYI_PROGRAM: folder,
        HEYI_OWNER_ENV: owner,
        HEYI_DATA_DIR: '',
        DATABASE_URL: '',
      },
    })

  test('以 heyi 用户运行，密码里的字符原样', () => {
    const url = `postgresql://heyi_owner:a$b&'"x@db:5432/heyi`
    const { status, stdout } = run(
      ownerFile(`# 属主\nDATABASE_URL=${url}`),
      ...['admin:create', '--name', '张 三'],
    )
    expect(status).toBe(0)
    expect(stdout.split('\n').slice(0, 4)).toEqual([
      '-u heyi -- node --run admin:create -- --name 张 三',
      url,
      '/var/lib/heyi',
      'off',
    ])
  })

  test.each([
    ['没有属主的地址', 'HEYI_POOLER=127.0.0.1:6432\n'],
    ['文件是空的', ''],
  ])('%s：不运行，说明为什么', (_what, text) => {
    const { status, stdout, stderr } = run(ownerFile(text), 'doctor')
    expect([status, stdout]).toEqual([1, ''])
    expect(stderr).toContain('DATABASE_URL')
  })

  test('读不到文件、没有写命令：各有一句', () => {
    expect(run(join(folder, 'missing'), 'doctor').stderr).toContain('请以 root 运行')
    expect(run(ownerFile('DATABASE_URL=x\n')).status).toBe(2)
  })

  test('脚本是 sh 认得的', () => {
    expect(execFileSync('sh', ['-n', join(root, 'deploy', 'heyi')]).toString()).toBe('')
  })
})

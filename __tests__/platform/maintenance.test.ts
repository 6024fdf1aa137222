import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { spawnSync } from 'node:child_process'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { answerMaintenance } from '@/lib/edge/security/answer-maintenance'
import { findMaintenance } from '@/lib/platform/maintenance'

// 维护页面：命令写出一个文件，程序随即以它回答，撤下即恢复；健康检查照常；旧版本的脚本和样式留给打开着的页面。

const root = join(__dirname, '..', '..')
const script = <Module>(name: string): Promise<Module> =>
  import(pathToFileURL(join(root, 'scripts', name)).href)
const folder = mkdtempSync(join(tmpdir(), 'heyi-maintenance-'))
afterAll(() => rmSync(folder, { recursive: true }))

const run = (...args: string[]) => {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['scripts/maintenance.mjs', ...args],
    { cwd: root, encoding: 'utf8', env: { ...process.env, HEYI_DATA_DIR: folder } },
  )
  return { status, said: stdout + stderr }
}
const found = () => findMaintenance(join(folder, 'maintenance'))

test('显示，程序随即看到；撤下，随即恢复', () => {
  expect(found()).toBeNull()
  // the time is in the next hour, whatever the clock says
  const soon = new Date(Date.now() + 8 * 3_600_000 + 1_800_000).toISOString().slice(11, 16)
  const on = run('on', '--until', soon, '--reason', '升级 <script>alert(1)</script>')
  expect(on).toMatchObject({ status: 0, said: expect.stringContaining(`${soon} 恢复`) })
  const maintenance = found()!
  expect(maintenance.page).toContain('&#60;script&#62;')
  expect(maintenance.page).not.toMatch(/<script|<style|<link|src=|url\(/)
  expect(maintenance.until!.toISOString().slice(14, 16)).toBe(soon.slice(3, 5))
  expect(run('status').said).toContain('正在显示维护页面')
  expect(run('off').said).toContain('已撤下')
  expect(found()).toBeNull()
})

test.each([
  ['没有时间', ['on']],
  ['不是时间', ['on', '--until', '25:00']],
  ['没有原因', ['on', '--until', '22:00', '--reason', ' ']],
  ['不认识的', ['pause']],
])('%s：说明怎么写，不显示', (_title, args) => {
  expect(run(...args)).toMatchObject({ status: 1, said: expect.stringMatching(/--until|--reason/) })
  expect(found()).toBeNull()
})

test('时间是北京时间的下一次；超过十二小时的不收', async () => {
  const { untilOf, inBeijing } = await script<{
    untilOf: (text: string, nowMs: number) => number
    inBeijing: (ms: number) => string
  }>('maintenance/until.mjs')
  const at = (text: string) => Date.parse(`${text}+08:00`)
  const until = (text: string, now: string) => inBeijing(untilOf(text, at(now)))
  expect(until('22:30', '2026-12-31T22:00')).toBe('2026-12-31T22:30+08:00')
  expect(until('0:30', '2026-12-31T23:50')).toBe('2027-01-01T00:30+08:00')
  expect(until('08:00', '2026-12-31T07:59')).toBe('2026-12-31T08:00+08:00')
  expect(() => until('22:30', '2026-12-31T08:00')).toThrow('超过 12 小时')
})

describe('回答', () => {
  const at = new Date('2026-11-30T14:00:00Z')
  const maintenance = { page: '<p>维护</p>', until: new Date('2026-11-30T14:20:00Z') }

  test('页面和提交：503、这一页、何时再来', async () => {
    const answer = answerMaintenance('/institution/cases', maintenance, at)!
    expect(answer.status).toBe(503)
    expect(answer.headers.get('retry-after')).toBe('1200')
    expect(await answer.text()).toBe('<p>维护</p>')
  })

  test('法院的系统得到代码和一句话；健康检查照常；没有维护的照常', async () => {
    const answer = answerMaintenance('/api/v1/referrals', maintenance, at)!
    expect(answer.status).toBe(503)
    expect(await answer.json()).toMatchObject({ code: 'MAINTENANCE' })
    expect(answerMaintenance('/api/health/ready', maintenance, at)).toBeNull()
    expect(answerMaintenance('/institution/cases', null, at)).toBeNull()
  })

  test('过了预计的时间还没有恢复：一分钟后再来', () => {
    const late = new Date('2026-11-30T15:00:00Z')
    const answer = answerMaintenance('/', maintenance, late)!
    expect(answer.headers.get('retry-after')).toBe('60')
  })
})

test('升级以后，上两个版本的脚本和样式还在；更早的清理，自己的不被替换', async () => {
  const { keepStaticFiles } = await script<{
    keepStaticFiles: (built: string, kept: string) => void
  }>('setup/kept-static.mjs')
  const kept = join(folder, 'static')
  const build = (name: string) => {
    const built = join(folder, name)
    mkdirSync(join(built, 'static', 'chunks'), { recursive: true })
    writeFileSync(join(built, 'BUILD_ID'), name)
    writeFileSync(join(built, 'static', 'chunks', `${name}.js`), name)
    writeFileSync(join(built, 'static', 'chunks', 'shared.js'), `shared of ${name}`)
    keepStaticFiles(built, kept)
    return (file: string) => {
      try {
        return readFileSync(join(built, 'static', 'chunks', file), 'utf8')
      } catch {
        return null
      }
    }
  }
  build('a')
  build('b')
  expect(build('c')('a.js')).toBe('a')
  const read = build('d')
  expect([read('d.js'), read('shared.js')]).toEqual(['d', 'shared of d'])
  expect([read('c.js'), read('b.js'), read('a.js')]).toEqual(['c', 'b', null])
})

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { WATCH_KEYS } from '@/lib/domain/watch/judge-service'
import { metricsText } from '@/lib/domain/watch/metrics-text'
import { SOUND_SERVICE } from '../../support/service-facts'

// 监控指标：Prometheus 读得懂的文本；每一项检查都有告警规则，规则里没有不存在的指标。

const project = (path: string) => readFileSync(join(__dirname, '../../..', path), 'utf8')
const namesIn = (text: string) =>
  new Set([...text.matchAll(/\bheyi_[a-z_]+/g)].map(([name]) => name))
const text = metricsText(SOUND_SERVICE)

test('每一行都合格式：说明、类型、数值', () => {
  const line =
    /^(# HELP heyi_\w+ .+|# TYPE heyi_\w+ gauge|heyi_\w+(\{(\w+="[^"\n]*",?)+\})? -?\d+(\.\d+)?)$/
  expect(text.endsWith('\n')).toBe(true)
  expect(
    text
      .trimEnd()
      .split('\n')
      .filter((each) => !line.test(each)),
  ).toEqual([])
  expect(text).toContain('heyi_check_state{check="backup"} 0\n')
  expect(text).toContain('heyi_backup_age_seconds 18000\n')
  expect(text).toContain('heyi_database_up 1\n')
})

test('数据库不应答：只说不应答', () => {
  expect(
    metricsText(null)
      .split('\n')
      .filter((each) => !each.startsWith('#')),
  ).toEqual(['heyi_database_up 0', ''])
})

test('版本里的引号和反斜杠不破坏格式', () => {
  const server = { ...SOUND_SERVICE.server, schema: 'a"b\\c' }
  expect(metricsText({ ...SOUND_SERVICE, server })).toContain('schema="a\\"b\\\\c"')
})

test('告警规则：每一项检查一条，用到的指标都有', () => {
  const rules = project('deploy/alert-rules.yml')
  const checks = [...rules.matchAll(/heyi_check_state\{check="(\w+)"\}/g)].map(([, key]) => key)
  expect(checks.sort()).toEqual([...WATCH_KEYS].sort())
  const measured = namesIn(text)
  expect([...namesIn(rules)].filter((name) => !measured.has(name))).toEqual([])
})

test('运维手册逐一说明了每个指标，没有多余的', () => {
  expect([...namesIn(project('docs/operations/monitoring.md'))].sort()).toEqual(
    [...namesIn(text), 'heyi_owner'].sort(),
  )
})

import { readFileSync } from 'node:fs'
import { KEPT_DATA, KEPT_KEYS, BACKUP_MONTHS } from '@/lib/domain/retention/kept-data'
import { SCHEDULED_JOB_NAMES } from '@/lib/domain/jobs/recurring-jobs'
import { keptInWords, RETENTION } from '@/lib/labels/zh-CN/retention'

// 保存期限：数字就是程序删除时用的数字，页面和运维文档写的一样。个人信息保护法 第19、47条。

test.each([
  ['dossiers', '永久、30 年或者 10 年', '提请、审批以后销毁'],
  ['events', '长期保存', '不删除'],
  ['consultations', '180 天', '定时任务“清除过期咨询”删除'],
  ['application_drafts', '30 天', '定时任务“清除过期申请”删除'],
  ['import_lines', '90 天', '定时任务“清除导入明细”删除'],
  ['ownerless_files', '24 小时', '定时任务“清理无主文件”删除'],
  ['sign_in_counters', '15 分钟', '随到期失效、删除'],
  ['backups', '12 个月', '随到期失效、删除'],
] as const)('%s 保存%s，到期%s', (key, long, ending) => {
  expect(keptInWords(key, KEPT_DATA[key])).toMatchObject({ long, ending })
})

test('每一个清除什么的定时任务都列出了它清除的', () => {
  const removing = SCHEDULED_JOB_NAMES.filter((job) => /^(clear|sweep)_/.test(job))
  const listed = KEPT_KEYS.map((key) => KEPT_DATA[key].ending)
  expect(removing.filter((job) => !(listed as readonly string[]).includes(job))).toEqual([])
})

test('最旧的备份和备份的规则一样', () => {
  const rule = readFileSync('scripts/backup/thinning.mjs', 'utf8')
  expect(rule).toContain(`monthlyMonths: ${BACKUP_MONTHS} }`)
})

test('运维文档里的表和页面一样', () => {
  const table = KEPT_KEYS.map((key) => {
    const { what, from, long, ending, basis } = keptInWords(key, KEPT_DATA[key])
    return `| ${[what, from, long, ending, basis].join(' | ')} |`
  })
  const document = readFileSync('docs/operations/retention.md', 'utf8')
  expect(table.filter((row) => !document.includes(row))).toEqual([])
  expect(document).toContain(`| ${Object.values(RETENTION.columns).join(' | ')} |`)
})

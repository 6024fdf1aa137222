import { EXPORT_CONTENT } from '@/lib/labels/zh-CN/export'
import type { ExportList } from '@/lib/domain/audit/lists'

const WITH_PARTIES: readonly ExportList[] = [
  'cases',
  'records',
  'dossiers',
  'arrivals',
  'court_cases',
]

test('保密提示只在有当事人的文件里说当事人', () => {
  const named = Object.entries(EXPORT_CONTENT).filter(([, words]) => words.includes('当事人'))
  expect(named.map(([list]) => list)).toEqual(WITH_PARTIES)
})

import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'

// Next.js 之外的程序（运维命令、测速）也能开排版的线程。

test('用 TypeScript 写的程序开线程，排出文书', () => {
  const shared = readFileSync('scripts/setup/app-environment.mjs', 'utf8')
  const preload = './scripts/setup/typescript-in-threads.mjs'
  expect(shared).toContain(preload)
  const printed = execFileSync(
    process.execPath,
    [
      ...['--conditions=react-server', '--import', 'tsx', '--import', preload],
      ...['scripts/bench/measure-documents.ts', '2'],
    ],
    {
      encoding: 'utf8',
      env: {
        ...process.env,
        NODE_ENV: 'development',
        HEYI_PERSONAL_KEY: 'a'.repeat(64),
        HEYI_PERSONAL_HASH_KEY: 'b'.repeat(64),
        HEYI_FILES_KEY: 'd'.repeat(64),
        HEYI_DATABASE_URL: 'unused',
        HEYI_JOB_DATABASE_URL: 'unused',
        NEXTAUTH_SECRET: 'c'.repeat(32),
      },
    },
  )
  expect(printed).toMatch(/两页的文书：2 份 \d+ 页/)
  expect(printed).toMatch(/最大的文书：1 份 \d+ 页/)
})

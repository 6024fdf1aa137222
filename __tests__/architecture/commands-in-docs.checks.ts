import { readFileSync } from 'node:fs'

// Commands that a reader copies from the documents.

test.each(['README.md', 'docs/manual/integration-api.md'])(
  '%s 里的 curl 用启动时印出的地址，不写死端口',
  (path) => {
    const text = readFileSync(path, 'utf8')
    const commands = text.split('\n').filter((line) => line.startsWith('curl '))
    expect(commands).not.toEqual([])
    expect(commands.filter((line) => !line.includes('"$BASE/api/'))).toEqual([])
    expect(text).toContain('BASE=http://localhost:${PORT:-3000} ')
  },
)

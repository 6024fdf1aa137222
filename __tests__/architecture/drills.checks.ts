import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { FILES, ROOT } from './source-tree'

// A drill removes its database at its end. Where the data lies is read once, by the first module
// that needs it: a drill that names its own folder later would remove the installation's.

const OWN = /(own-data-folder|jest-drill)\.mjs$/
const DRILLS = FILES.filter((file) =>
  /^scripts\/(drill-[a-z-]+|drills\/(jest-drill|drill-machine))\.mjs$/.test(file),
)

const firstImport = (text: string) => /^import [^'"]*['"]([^'"]+)['"]/m.exec(text)?.[1] ?? ''
const hasOwnData = (text: string) => /own-data-folder|jest-drill|drill-machine|run-walk/.test(text)

test('演练先取自己的文件夹，再引入别的模块', () => {
  const texts = DRILLS.map((file) => [file, readFileSync(join(ROOT, file), 'utf8')] as const)
  const own = texts.filter(([, text]) => hasOwnData(text))
  expect(own.length).toBeGreaterThan(12)
  expect(own.filter(([, text]) => !OWN.test(firstImport(text))).map(([file]) => file)).toEqual([])
})

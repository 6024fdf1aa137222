// npm run dossier:verify -- <file.zip | folder>: checks an exported dossier without the
// application, its database or a network.
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { basename, join, relative, resolve, sep } from 'node:path'
import { checkExport, readZip } from '../assets/dossier-check/check.js'

const FAULTS = {
  changed: '内容被改动',
  missing: '缺少文件',
  additional: '多出文件',
  zip: '压缩包结构被改动',
  list: '清单格式被改动',
  oxum: '文件总数或者总大小不符',
  manifest: '卷宗清单读不出来',
  item: '原件与卷宗清单不符',
  missing_item: '缺少卷宗清单所列的件',
  info: '包的说明与卷宗清单不是同一卷',
  bag: '不是导出的卷宗',
}

function readFolder(folder) {
  const files = new Map()
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue
    const path = join(entry.parentPath ?? entry.path, entry.name)
    files.set(
      [basename(folder), ...relative(folder, path).split(sep)].join('/'),
      readFileSync(path),
    )
  }
  return { files, faults: [] }
}

const check = (path) =>
  checkExport(statSync(path).isDirectory() ? readFolder(path) : readZip(readFileSync(path)))

/**
 * What it does not say: files and lists that were changed together are another export that agrees
 * with itself.
 */
const LIMITS =
  '只核对了文件与清单是否一致。卷宗由谁出具，请用阅读软件查看 PDF 的签名，或者在系统的核验页输入卷号和核验码，核对 PDF 和卷宗清单（data/manifest.json）。'

const [path] = process.argv.slice(2)
if (!path) {
  console.error('用法：npm run dossier:verify -- <导出的 ZIP 文件或者解压后的文件夹>')
  process.exit(2)
}
try {
  const { faults, count, manifest } = check(resolve(path))
  for (const { kind, path: of } of faults) console.log(`${FAULTS[kind]}：${of || '整个文件'}`)
  console.log(
    faults.length > 0
      ? `有 ${faults.length} 处不一致。`
      : `全部一致：卷号 ${manifest.number}，共核对 ${count} 个文件。\n${LIMITS}`,
  )
  process.exitCode = faults.length > 0 ? 1 : 0
} catch (error) {
  console.error(`读不出来：${error.message}`)
  process.exitCode = 2
}

// One archive for one kind of processor: the files of the commit, what is generated and built of
// them, the packages that run it. Everything is marked as done, so that a start does none of it.
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { appEnvironment } from '../setup/app-environment.mjs'
import { appUrlsOf } from '../setup/app-role.mjs'
import { buildApplication } from '../setup/build.mjs'
import { runQuietly } from '../setup/commands.mjs'
import { markInstalled } from '../setup/dependencies.mjs'
import { hashOfFile } from '../setup/hash-of-file.mjs'
import { generateClient } from '../setup/prisma-client.mjs'
import { inProject } from '../setup/project.mjs'
import { ensureSecrets } from '../setup/secrets.mjs'
import { step } from '../setup/steps.mjs'
import { findCommit } from './commit.mjs'
import { findLostLinks } from './lost-links.mjs'
import { findNeededGlibc } from './needed-glibc.mjs'
import { installRuntimePackages } from './runtime-packages.mjs'

const ARCHES = ['x64', 'arm64']
const GENERATED = join('lib', 'data', 'generated')

// A build reaches no database and only wants an address.
const NOWHERE = 'postgresql://owner@127.0.0.1:1/none'

async function build() {
  await ensureSecrets()
  await generateClient()
  await buildApplication(appEnvironment({ urls: appUrlsOf(NOWHERE) }))
}

async function copySources(commit, folder) {
  const archive = `${folder}.tar`
  await runQuietly('git', ['archive', '--format=tar', `--output=${archive}`, commit])
  await runQuietly('tar', ['-xf', archive, '-C', folder])
  rmSync(archive)
  cpSync(inProject(GENERATED), join(folder, GENERATED), { recursive: true })
  const isKept = (path) => basename(path) !== 'cache'
  // Links as they are: the build's own lead to its packages beside it, not to this machine's.
  const links = { recursive: true, verbatimSymlinks: true }
  cpSync(inProject('.next'), join(folder, '.next'), { ...links, filter: isKept })
}

async function pack(folder, name, to, commit) {
  const archive = join(to, `${name}.tar.gz`)
  const owner = ['--owner=0', '--group=0', '--numeric-owner', `--mtime=@${commit.seconds}`]
  const parent = join(folder, '..')
  await runQuietly('tar', ['--sort=name', ...owner, '-C', parent, '-czf', archive, name])
  return archive
}

/**
 * Makes `heyi-<version>-<commit>-linux-<arch>.tar.gz` and its sum (`.sha256`, as sha256sum reads
 * it).
 * @param {string} arch x64 or arm64
 * @param {string} to folder, made if absent
 * @returns {Promise<string>} path of the archive
 * @throws Error with a sentence: an unknown processor, changes that no commit holds, a package
 * missing for that processor, a link that leads out of it
 */
export async function makeRelease(arch, to) {
  if (!ARCHES.includes(arch)) throw new Error(`--arch 只能是 ${ARCHES.join('、')}，或两者。`)
  const commit = await findCommit()
  const { version } = JSON.parse(readFileSync(inProject('package.json'), 'utf8'))
  const name = `heyi-${version}-${commit.hash.slice(0, 9)}-linux-${arch}`
  await step('构建应用', build)
  mkdirSync(to, { recursive: true })
  const work = mkdtempSync(join(tmpdir(), 'heyi-release-'))
  try {
    const folder = join(work, name)
    mkdirSync(folder)
    await step('复制程序', () => copySources(commit.hash, folder))
    await step(`安装依赖（linux-${arch}）`, () => installRuntimePackages(folder, arch))
    markInstalled(folder)
    const lost = findLostLinks(folder)
    if (lost.length > 0) throw new Error(`发布包里的链接不指向包内：${lost.join('、')}。`)
    const glibc = findNeededGlibc(folder)
    const facts = { name, version, commit: commit.hash, arch, glibc: glibc.version }
    writeFileSync(join(folder, 'RELEASE.json'), `${JSON.stringify(facts, null, 2)}\n`)
    const archive = await step('打包', () => pack(folder, name, to, commit))
    const sum = await hashOfFile(archive)
    writeFileSync(`${archive}.sha256`, `${sum}  ${basename(archive)}\n`)
    console.log(`${archive}\n  sha256 ${sum}\n  glibc ${glibc.version} 起（${glibc.file}）`)
    return archive
  } finally {
    rmSync(work, { recursive: true, force: true })
  }
}

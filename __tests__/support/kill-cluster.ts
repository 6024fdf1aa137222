import { execFile } from 'node:child_process'
import { chmodSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import pg from 'pg'

// A PostgreSQL of this test alone, which it may kill: the embedded one with its data in a temporary
// folder.

const ROOT = join(__dirname, '..', '..')
const run = promisify(execFile)

export type Cluster = {
  readonly ownerUrl: string
  readonly webUrl: string
  readonly jobUrl: string
  /** SIGKILL to the server and every process of it, at once. */
  readonly kill: () => void
  /** Starts it again after a kill; resolves when it answers. */
  readonly start: () => Promise<void>
  readonly remove: () => Promise<void>
}

/** Processes whose parent this is. */
function childrenOf(parent: number): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .filter((pid) => {
      try {
        // pid (name, which may contain anything) state parent …
        return (
          Number(
            readFileSync(`/proc/${pid}/stat`, 'utf8').split(')').at(-1)?.trim().split(' ')[1],
          ) === parent
        )
      } catch {
        return false
      }
    })
    .map(Number)
}

function killServer(dataFolder: string): void {
  const postmaster = Number(readFileSync(join(dataFolder, 'postmaster.pid'), 'utf8').split('\n')[0])
  // Where there is no /proc the children see that the server is gone and end by themselves.
  const children = existsSync('/proc/self/stat') ? childrenOf(postmaster) : []
  for (const pid of [postmaster, ...children]) {
    try {
      process.kill(pid, 'SIGKILL')
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error
    }
  }
}

async function findDataFolder(url: string): Promise<string> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  const { rows } = await client.query<{ data_directory: string }>('SHOW data_directory')
  await client.end()
  return rows[0]!.data_directory
}

/**
 * Makes the cluster, starts it on a free port, migrates it. The secrets are those of this
 * installation (.env.local).
 */
export async function makeCluster(): Promise<Cluster> {
  const outer = mkdtempSync(join(tmpdir(), 'heyi-kill-database-'))
  // Run as root, the server is another user and must be able to walk through.
  chmodSync(outer, 0o711)
  const installation = join(outer, 'data')
  const command = async (name: string) => {
    // Empty rather than absent: what .env.local says of another database must not be read in.
    await run(process.execPath, [join(ROOT, 'scripts', 'database.mjs'), name], {
      cwd: ROOT,
      env: { ...process.env, HEYI_DATA_DIR: installation, DATABASE_URL: '' },
    })
  }
  const remove = async () => {
    await command('stop')
    // Where its user cannot walk into the temporary folder, the data lies outside, in a folder of
    // its own.
    const memory = join(installation, 'pg-place')
    if (existsSync(memory)) rmSync(readFileSync(memory, 'utf8'), { recursive: true, force: true })
    rmSync(outer, { recursive: true, force: true })
  }
  try {
    await command('migrate')
  } catch (error) {
    await remove()
    throw error
  }
  const readAccess = () =>
    JSON.parse(readFileSync(join(installation, 'pg.json'), 'utf8')) as {
      readonly port: number
      readonly password: string
    }
  const { port, password } = readAccess()
  const urlFor = (user: string, secret: string) =>
    `postgresql://${user}:${encodeURIComponent(secret)}@127.0.0.1:${port}/heyi`
  const ownerUrl = urlFor('postgres', password)
  const dataFolder = await findDataFolder(ownerUrl)
  return {
    ownerUrl,
    webUrl: urlFor('heyi_web', process.env.HEYI_WEB_DB_PASSWORD ?? ''),
    jobUrl: urlFor('heyi_login', process.env.HEYI_DB_PASSWORD ?? ''),
    kill: () => killServer(dataFolder),
    async start() {
      await command('start')
      if (readAccess().port !== port)
        throw new Error('another program took the port while the database was down')
    },
    remove,
  }
}

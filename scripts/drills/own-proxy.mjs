// nginx with deploy/nginx.conf in front of processes of a drill: only addresses, names and
// certificates are changed in it.
import { execFileSync, spawn, spawnSync } from 'node:child_process'
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { Agent, request } from 'node:https'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { findFreePort } from '../setup/ports.mjs'
import { inData, inProject } from '../setup/project.mjs'
import { ownFolder } from './own-data-folder.mjs'
import { until } from './until.mjs'

/** @throws Error with a sentence where this machine has no nginx */
export function assertProxy() {
  if (spawnSync('nginx', ['-v'], { stdio: 'ignore' }).status !== 0)
    throw new Error('这台机器上没有 nginx。请先安装。')
}

/** A certificate of localhost that no one else trusts. */
export function makeCertificate(folder) {
  const [key, certificate] = [join(folder, 'heyi.key'), join(folder, 'heyi.crt')]
  execFileSync(
    'openssl',
    [
      ...['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '2', '-subj', '/CN=localhost'],
      ...['-addext', 'subjectAltName=DNS:localhost', '-keyout', key, '-out', certificate],
    ],
    { stdio: 'ignore' },
  )
  return { key, certificate }
}

/** The installation's file with this drill's processes, ports and certificate. */
function adaptConfiguration({ ports, port, plainPort, key, certificate }) {
  const servers = ports.map((each) => `server 127.0.0.1:${each} max_fails=0;`).join(' ')
  return readFileSync(inProject('deploy', 'nginx.conf'), 'utf8')
    .replace('server 127.0.0.1:3000 max_fails=0;', servers)
    .replace('listen 80;', `listen 127.0.0.1:${plainPort};`)
    .replace('listen 443 ssl;', `listen 127.0.0.1:${port} ssl;`)
    .replaceAll(/^ *listen \[::\].*$/gm, '')
    .replaceAll('heyi.example.gov.cn', 'localhost')
    .replace('/etc/nginx/tls/heyi.crt', certificate)
    .replace('/etc/nginx/tls/heyi.key', key)
    .replaceAll('/var/lib/heyi/', `${inData()}/`)
    .replace('/var/log/heyi/access.log', join(ownFolder, 'access.log'))
}

function writeConfiguration(folder, adapted) {
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
    .map((name) => `${name}_temp_path ${join(folder, name)};`)
    .join('\n  ')
  const file = join(folder, 'nginx.conf')
  writeFileSync(
    file,
    `daemon off;\npid ${join(folder, 'nginx.pid')};\nerror_log ${join(folder, 'error.log')};
events { worker_connections 512; }
http {
  access_log off;
  ${temporary}
${adapted}}\n`,
  )
  return file
}

/**
 * Starts the proxy.
 * @param {number[]} ports of the web processes behind it
 * @returns {Promise<{ url: string, certificate: Buffer, send: Function, errors: () => string,
 *   close: () => Promise<void> }>} send: one request, `(path, { method, headers, body })` to
 *   `{ status, headers, body }`
 */
export async function openProxy(ports) {
  const folder = join(ownFolder, 'proxy')
  mkdirSync(folder, { mode: 0o711 })
  chmodSync(folder, 0o711)
  const port = await findFreePort(8443)
  const plainPort = await findFreePort(8080)
  const { key, certificate } = makeCertificate(folder)
  const adapted = adaptConfiguration({ ports, port, plainPort, key, certificate })
  const file = writeConfiguration(folder, adapted)
  execFileSync('nginx', ['-t', '-q', '-c', file, '-e', join(folder, 'error.log')])
  const proxy = spawn('nginx', ['-c', file, '-e', join(folder, 'error.log')], { stdio: 'ignore' })
  const ended = new Promise((resolve) => proxy.once('exit', resolve))
  const agent = new Agent({ ca: readFileSync(certificate), keepAlive: true, maxSockets: 16 })
  const url = `https://localhost:${port}`

  /** Rejects where no answer comes. */
  const send = (path, { method = 'GET', headers = {}, body } = {}) =>
    new Promise((resolve, reject) => {
      const sent = request(`${url}${path}`, { agent, method, headers }, (answer) =>
        text(answer).then(
          (read) => resolve({ status: answer.statusCode, headers: answer.headers, body: read }),
          reject,
        ),
      )
      sent.on('error', reject)
      sent.end(body)
    })

  await until('代理就绪', () =>
    send('/api/health/live').then(
      () => true,
      () => false,
    ),
  )
  return {
    url,
    certificate: readFileSync(certificate),
    send,
    errors: () => readFileSync(join(folder, 'error.log'), 'utf8'),
    async close() {
      agent.destroy()
      proxy.kill('SIGTERM')
      await ended
    },
  }
}

/** Signs in through the proxy. @returns {Promise<string>} the Cookie header */
export async function signInThrough({ url, send }, { phone, password }) {
  const jar = new Map()
  const keep = ({ headers }) =>
    (headers['set-cookie'] ?? []).forEach((line) => jar.set(line.split('=')[0], line.split(';')[0]))
  const cookies = () => [...jar.values()].join('; ')
  const token = await send('/api/auth/csrf')
  keep(token)
  const { csrfToken } = JSON.parse(token.body)
  const fields = { phone, password, answer: '', csrfToken, callbackUrl: '/', json: 'true' }
  const answer = await send('/api/auth/callback/credentials', {
    method: 'POST',
    headers: {
      'content-type': 'application/x-www-form-urlencoded',
      cookie: cookies(),
      origin: url,
    },
    body: new URLSearchParams(fields).toString(),
  })
  keep(answer)
  if (![...jar.keys()].some((name) => name.endsWith('heyi.session')))
    throw new Error(`登录未成功：${answer.status} ${answer.body.slice(0, 300)}`)
  return cookies()
}

// A relay of the drill alone: coturn on this machine, with data in a folder of its own.
import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { connect } from 'node:net'
import { networkInterfaces, tmpdir } from 'node:os'
import { join } from 'node:path'
import { findFreePort } from '../setup/ports.mjs'
import { until } from './until.mjs'

const PROGRAM = process.env.TURNSERVER_PATH ?? '/usr/bin/turnserver'

const LOOPBACK = '127.0.0.1'

export const hasRelay = () => existsSync(PROGRAM)

const answersOn = (port) =>
  new Promise((resolve) => {
    const socket = connect(port, LOOPBACK)
    socket.on('connect', () => socket.destroy(resolve(true)))
    socket.on('error', () => resolve(false))
  })

/** An address at which browsers that use no relay reach it; 127.0.0.1 where there is no other. */
export const ownAddress = () =>
  Object.values(networkInterfaces())
    .flat()
    .find(({ family, internal }) => family === 'IPv4' && !internal)?.address ?? LOOPBACK

/** @param {string} address at which it passes on what it relays */
export async function startRelay(address = LOOPBACK) {
  const folder = mkdtempSync(join(tmpdir(), 'heyi-drill-relay-'))
  const port = await findFreePort(3478)
  const secret = randomBytes(24).toString('hex')
  const options = {
    'listening-ip': LOOPBACK,
    'relay-ip': address,
    'listening-port': port,
    realm: 'drill',
    'static-auth-secret': secret,
    'min-port': 49160,
    'max-port': 49959,
    pidfile: join(folder, 'pid'),
    userdb: join(folder, 'users'),
    'log-file': join(folder, 'log'),
  }
  const switches = [
    'use-auth-secret',
    'allow-loopback-peers',
    'no-tls',
    'no-dtls',
    'no-cli',
    'simple-log',
  ]
  const relay = spawn(
    PROGRAM,
    [
      '-n',
      ...switches.map((name) => `--${name}`),
      ...Object.entries(options).map(([name, value]) => `--${name}=${value}`),
    ],
    { cwd: folder, stdio: 'ignore' },
  )
  const killAtExit = () => relay.kill('SIGKILL')
  process.once('exit', killAtExit)
  await until('中继', () => answersOn(port), 20)
  return {
    port,
    /** Settings by which every browser of a web process goes through it, on this port of UDP. */
    settingsOn: (reachedOn) => ({
      HEYI_TURN_URLS: `turn:${LOOPBACK}:${reachedOn}?transport=udp`,
      HEYI_TURN_SECRET: secret,
      HEYI_TURN_POLICY: 'relay',
    }),
    async end() {
      process.off('exit', killAtExit)
      relay.kill('SIGKILL')
      await until('中继结束', () => relay.exitCode !== null || relay.signalCode !== null)
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

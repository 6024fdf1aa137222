import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { createForwarder, type Forwarder } from '@/lib/channels/forwarder'

export type StartedForwarder = {
  readonly forwarder: Forwarder
  readonly url: string
  readonly secret: string
  /** Ends it as a service manager does; its exit code. */
  readonly stop: () => Promise<number | null>
}

/**
 * The real forwarder, in a process of its own: its library does not bear jest's.
 * @param port of its interface; 0: one that is free
 */
export async function startForwarder({
  port = 0,
  secret = randomBytes(32).toString('hex'),
  leaseSeconds = 15,
} = {}): Promise<StartedForwarder> {
  const loaded = ['--import', 'tsx', '--import', './__tests__/support/end-with-parent.mjs']
  const program = spawn(process.execPath, [...loaded, 'scripts/forwarder/main.ts'], {
    env: {
      NODE_ENV: 'production',
      PATH: process.env.PATH,
      HEYI_FORWARDER_SECRET: secret,
      HEYI_FORWARDER_PORT: String(port),
      HEYI_FORWARDER_LEASE_SECONDS: String(leaseSeconds),
    },
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  const [line] = (await once(createInterface(program.stdout), 'line')) as [string]
  const url = /http:\S+/.exec(line)![0]
  return {
    forwarder: createForwarder({ url, secret }),
    url,
    secret,
    stop: async () => {
      const ended = once(program, 'exit') as Promise<[number | null]>
      program.kill('SIGTERM')
      return (await ended)[0]
    },
  }
}

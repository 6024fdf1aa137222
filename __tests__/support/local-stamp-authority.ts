import { execFileSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const SETTINGS = `
[tsa]
default_tsa = local
[local]
dir = .
serial = ./serial
crypto_device = builtin
signer_cert = ./tsa.pem
certs = ./root.pem
signer_key = ./tsa.key
signer_digest = sha256
default_policy = 1.2.3.4.1
digests = sha256
accuracy = secs:1
ess_cert_id_chain = yes
ess_cert_id_alg = sha256
[stamping]
extendedKeyUsage = critical,timeStamping
keyUsage = critical,digitalSignature
[root]
basicConstraints = critical,CA:true
keyUsage = critical,keyCertSign
[req]
distinguished_name = name
[name]
`

/** How the authority answers: as it should, or in a way that a client has to notice. */
export type Manner = 'right' | 'silent' | 'refusing' | 'another request'

/** An authority of RFC 3161 on this machine, made with OpenSSL: a root and a key for stamps. */
export async function startStampAuthority() {
  const folder = mkdtempSync(join(tmpdir(), 'heyi-tsa-'))
  const run = (line: string) =>
    execFileSync('openssl', line.split(' '), { cwd: folder, stdio: 'pipe' })
  writeFileSync(join(folder, 'tsa.cnf'), SETTINGS)
  writeFileSync(join(folder, 'serial'), '01')
  run(
    'req -x509 -config tsa.cnf -extensions root -newkey rsa:2048 -nodes -keyout root.key -out root.pem -days 3650 -subj /CN=Root',
  )
  run(
    'req -new -config tsa.cnf -newkey rsa:2048 -nodes -keyout tsa.key -out tsa.csr -subj /CN=Local-TSA',
  )
  run(
    'x509 -req -in tsa.csr -CA root.pem -CAkey root.key -CAcreateserial -extfile tsa.cnf -extensions stamping -out tsa.pem -days 3650',
  )
  let manner: Manner = 'right'
  let last: Buffer | undefined
  const stamp = (request: Buffer) => {
    writeFileSync(join(folder, 'request.tsq'), request)
    run('ts -reply -config tsa.cnf -queryfile request.tsq -out reply.tsr')
    return readFileSync(join(folder, 'reply.tsr'))
  }
  const server = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      if (manner === 'silent') return
      if (manner === 'refusing') return void response.writeHead(503).end()
      const reply = manner === 'another request' && last ? last : stamp(Buffer.concat(chunks))
      last = reply
      response.writeHead(200, { 'content-type': 'application/timestamp-reply' }).end(reply)
    })
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  return {
    authority: { url: `http://127.0.0.1:${port}/`, mostMilliseconds: 60_000 },
    answer: (how: Manner) => (manner = how),
    stop: async () => {
      server.closeAllConnections()
      server.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

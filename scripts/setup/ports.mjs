// TCP ports of this machine. Only Node built-ins.
import { createServer } from 'node:net'

function tryToListen(port, host) {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen({ port, host, exclusive: true }, () => {
      const taken = server.address().port
      server.close(() => resolve(taken))
    })
  })
}

/** Whether a server could listen on the port (host undefined: on every address). */
export const isPortFree = (port, host) =>
  tryToListen(port, host).then(
    () => true,
    () => false,
  )

/** A free port of 127.0.0.1: the preferred one if it is free. */
export async function findFreePort(preferred = 0) {
  if (preferred !== 0 && (await isPortFree(preferred))) return preferred
  return tryToListen(0, '127.0.0.1')
}

/**
 * The port the application is to serve: PORT, else 3000.
 * @throws Error with a sentence when PORT is no port, is taken or may not be used
 */
export async function claimPort() {
  const port = Number(process.env.PORT || 3000)
  if (!Number.isInteger(port) || port < 1 || port > 65535)
    throw new Error(`PORT=${process.env.PORT} 不是端口号，应为 1 至 65535 的整数。`)
  try {
    return await tryToListen(port)
  } catch (error) {
    if (error.code === 'EACCES')
      throw new Error(`没有权限使用端口 ${port}。请换一个端口，例如：PORT=3001 npm start`)
    throw new Error(
      `端口 ${port} 已被其他程序占用。请先停止该程序，或换一个端口，例如：PORT=${port + 1} npm start`,
    )
  }
}

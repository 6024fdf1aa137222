import 'server-only'
import { PrismaPg } from '@prisma/adapter-pg'
import { connectionPool, type Login } from './connection-pool'
import { PrismaClient } from './generated/prisma/client'
import { statementNameOf } from './statement-names'

const cache = globalThis as unknown as { heyiPrismas?: Map<Login, PrismaClient> }

/**
 * Prisma over the pool of a login. Only door.ts uses it: everything else receives a transaction.
 */
export function prismaClient(login: Login): PrismaClient {
  cache.heyiPrismas ??= new Map()
  const known = cache.heyiPrismas.get(login) ?? newClient(login)
  cache.heyiPrismas.set(login, known)
  return known
}

function newClient(login: Login): PrismaClient {
  return new PrismaClient({
    adapter: new PrismaPg(connectionPool(login), {
      statementNameGenerator: ({ sql }) => statementNameOf(sql),
    }),
    errorFormat: 'minimal',
  })
}

export async function disconnectPrisma(): Promise<void> {
  const clients = [...(cache.heyiPrismas?.values() ?? [])]
  cache.heyiPrismas = undefined
  for (const client of clients) await client.$disconnect()
}

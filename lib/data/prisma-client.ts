import 'server-only'
import { PrismaPg } from '@prisma/adapter-pg'
import { connectionPool } from './connection-pool'
import { PrismaClient } from './generated/prisma/client'
import { statementNameOf } from './statement-names'

const cache = globalThis as unknown as { heyiPrisma?: PrismaClient }

/** Prisma over the shared pool. Only door.ts uses it: everything else receives a transaction. */
export function prismaClient(): PrismaClient {
  cache.heyiPrisma ??= new PrismaClient({
    adapter: new PrismaPg(connectionPool(), {
      statementNameGenerator: ({ sql }) => statementNameOf(sql),
    }),
    errorFormat: 'minimal',
  })
  return cache.heyiPrisma
}

export async function disconnectPrisma(): Promise<void> {
  await cache.heyiPrisma?.$disconnect()
  cache.heyiPrisma = undefined
}

import { defineConfig } from 'prisma/config'

// Prisma's command runs through scripts/prisma.mjs, which sets DATABASE_URL to the owner of this installation's database.
// Without it (generate, validate) no database is touched.
export default defineConfig({
  schema: 'prisma/schema.prisma',
  migrations: { path: 'prisma/migrations' },
  datasource: { url: process.env.DATABASE_URL ?? 'postgresql://127.0.0.1:1/none' },
})

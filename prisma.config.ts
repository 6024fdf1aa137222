import { defineConfig } from 'prisma/config'

// Generating and validating need no database. Migrations are written and applied as SQL
// (prisma/README.md).
export default defineConfig({
  schema: 'prisma/schema.prisma',
  migrations: { path: 'prisma/migrations' },
  datasource: { url: process.env.DATABASE_URL ?? 'postgresql://127.0.0.1:1/none' },
})

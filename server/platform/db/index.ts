export { sql } from 'kysely';
export { type Db, type DbOptions, openDb } from './db.ts';
export { isForeignKeyViolation, isUniqueViolation, sqlState } from './errors.ts';
export { type Migrated, migrate, migrationsChecksum, readMigrations } from './migrate.ts';
export { json, type Local, type Query, type Runner, type Tx, together, type Wide, type Write } from './query.ts';

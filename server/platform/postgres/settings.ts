import type { Address } from './address.ts';

/** What the server is told on its command line, where a person's ALTER SYSTEM cannot weaken it. */
export function serverSettings(address: Address, durable: boolean): Record<string, string> {
  return {
    listen_addresses: address.kind === 'loopback' ? address.host : '',
    unix_socket_directories: address.kind === 'socket' ? address.host : '',
    unix_socket_permissions: '0700',
    port: String(address.port),
    password_encryption: 'scram-sha-256',
    max_connections: '100',
    shared_buffers: durable ? '256MB' : '128MB',
    random_page_cost: '1.1',
    jit: 'off',
    timezone: 'UTC',
    log_timezone: 'UTC',
    log_line_prefix: '%m [%p] %d ',
    // Never the values: statements may carry what a petitioner wrote.
    log_parameter_max_length: '0',
    log_parameter_max_length_on_error: '0',
    log_min_error_statement: 'panic',
    log_error_verbosity: 'terse',
    ...(durable ? lasting : fleeting),
  };
}

/** `wal_keep_size`: a base backup copies the log files written while it ran. */
const lasting = {
  fsync: 'on',
  synchronous_commit: 'on',
  full_page_writes: 'on',
  wal_keep_size: '512MB',
  max_wal_size: '2GB',
  checkpoint_timeout: '15min',
};

/** For tests only: a crash of the machine loses everything. */
const fleeting = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  wal_level: 'minimal',
  max_wal_senders: '0',
  checkpoint_timeout: '1h',
  max_wal_size: '4GB',
  autovacuum_naptime: '1h',
  deadlock_timeout: '100ms',
};

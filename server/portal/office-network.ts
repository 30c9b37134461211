import { BlockList, isIP } from 'node:net';
import type { FastifyRequest } from 'fastify';

const own = new BlockList();
own.addSubnet('127.0.0.0', 8);
own.addSubnet('10.0.0.0', 8);
own.addSubnet('172.16.0.0', 12);
own.addSubnet('192.168.0.0', 16);
own.addSubnet('::1', 128, 'ipv6');
own.addSubnet('fc00::', 7, 'ipv6');
own.addSubnet('fe80::', 10, 'ipv6');

/**
 * Whether a request comes from this machine or a private network. Behind a proxy whose word on addresses is not believed
 * (`HUIYIN_TRUST_PROXY`), nobody can tell: then it does not.
 */
export function isOfficeNetwork(request: Pick<FastifyRequest, 'ip' | 'ips' | 'headers'>): boolean {
  if (request.headers['x-forwarded-for'] !== undefined && request.ips === undefined) return false;
  return isOwnAddress(request.ip);
}

/** Loopback and private addresses, IPv4 within IPv6 included. */
export function isOwnAddress(address: string): boolean {
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, '');
  const version = isIP(plain);
  return version !== 0 && own.check(plain, version === 6 ? 'ipv6' : 'ipv4');
}

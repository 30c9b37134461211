import { envExample } from '../server/platform/config/index.ts';

/** Every key of the configuration, as a person would set it. */
export const path = '.env.example';
export const content = envExample;

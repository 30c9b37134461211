/** Builds each part whose sources changed since its last build. Says on `log` what it does. */
export function buildWeb(options?: { log?: (line: string) => void; force?: boolean }): Promise<void>;

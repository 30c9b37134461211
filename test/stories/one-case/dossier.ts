import { pathTo } from '../../kit/asking.ts';
import { officersPassword } from '../../kit/running-app.ts';
import type { Office } from '../office.ts';

export interface Dossier {
  kind: string;
  at: { shardKey: string; dossierId: string; number: string };
  keeper: string;
  acts(login: string, act: string, payload?: object): Promise<void>;
}

/** Opens a dossier of the office over HTTP, as the desk does. @throws with the refusal's words */
export async function opened(
  office: Office,
  kind: string,
  login: string,
  act: string,
  payload: object,
): Promise<Dossier> {
  const ask = await office.asks(login);
  const answer = await ask('POST', `/api/dossiers/${kind}`, { body: { act, payload } });
  if (answer.status !== 200) throw new Error(`${kind}.${act} by ${login}: ${answer.text}`);
  const { shardKey, dossierId, number } = answer.body;
  const at = { shardKey, dossierId, number };
  const path = pathTo('/api/dossiers/:kind/:shardKey/:dossierId', { kind, ...at });
  return {
    kind,
    at,
    keeper: login,
    async acts(by, name, given = {}) {
      const asks = await office.asks(by);
      const { seq } = (await (await office.asks(login))('GET', path)).body;
      const body = { expectedSeq: seq, payload: given, password: officersPassword };
      const said = await asks('POST', `${path}/acts/${name}`, { body });
      if (said.status !== 200) throw new Error(`${kind}.${name} by ${by}: ${said.text}`);
      await office.app.platform.outbox.dispatch();
    },
  };
}

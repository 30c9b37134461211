import { localDate } from '../../calendar/index.ts';
import { isRefusal } from '../../refusal.ts';
import type { Role } from '../../roles.ts';
import { decideDossier, stepDossier } from '../decide.ts';
import { copyOf, type Dossier, type DossierKind } from '../kind.ts';
import type { Stage } from './stage.ts';
import { contextFor } from './walk.ts';

export interface Told {
  state: Dossier;
  /** What the act would be on that day, or the refusal. */
  tried(...asked: Asked): ReturnType<typeof decideDossier>;
  /** @throws when it is refused */
  on(...asked: Asked): Told;
}
type Asked = [day: string, organId: string, role: Role, act: string, payload: object];

/** A dossier told act by act, as somebody would tell its story. */
export function toldOn(kind: DossierKind, stage: Stage): Told {
  const self: Told = {
    state: copyOf(kind.nothing),
    tried(day, organId, role, act, payload) {
      const actor = { kind: 'officer', officerId: `${organId}/${role}`, organId, role } as const;
      return decideDossier(kind, self.state, act, payload, contextFor(stage, actor, localDate(day)));
    },
    on(...asked) {
      const draft = self.tried(...asked);
      if (isRefusal(draft)) throw new Error(`${asked[3]}: ${draft.code}`);
      self.state = stepDossier(kind, self.state, { ...draft, seq: self.state.seq + 1 });
      return self;
    },
  };
  return self;
}

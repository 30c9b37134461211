import { day, dossierAct, form, text, withActor } from '../../dossier/index.ts';
import type { DossierActor } from '../../dossier/kind.ts';
import { approvers, type Publication, writers } from '../publication.ts';
import { articleFields, reckoned, rightParts, versionIn } from '../texts.ts';

const payload = form({ notBefore: day('不早于', 'Not before'), ...articleFields });

/** 修改: the text anew, before it is approved. */
export const revise = dossierAct({
  zh: '修改',
  en: 'Revise',
  plain: { zh: '改好再请另一人批准', en: 'Mend it, and ask another person again' },
  cite: 'H.disclosure',
  from: ['drafted', 'returned', 'approved'],
  to: 'drafted',
  by: [{ part: 'keeper', roles: writers }],
  version: 1,
  payload,
  guard: (state: Publication, given) => rightParts(state.mode, given),
  complete: (_state, given, { today }) => reckoned(given, today),
  apply(state: Publication, given, { actor }) {
    state.versions[state.versions.length - 1] = versionIn(given);
    write(state, given.notBefore, actor);
  },
});

/** 更正: a new version; the old one stands until the new one is published, and stays in the history. */
export const correct = dossierAct({
  zh: '更正',
  en: 'Correct',
  plain: { zh: '另出一版，批准后替换', en: 'A new version, replacing the old one once approved' },
  cite: 'H.nothing-vanishes',
  from: ['published'],
  to: 'drafted',
  by: [{ part: 'keeper', roles: writers }],
  version: 1,
  payload: form({ reason: text('为什么更正', 'Why', { max: 400, rows: 2 }), ...payload.shape }),
  guard: (state: Publication, given) => rightParts(state.mode, given),
  complete: (_state, given, { today }) => reckoned(given, today),
  apply(state: Publication, given, { actor }) {
    state.versions.push(versionIn(given));
    state.authorIds = [];
    write(state, given.notBefore, actor);
  },
});

/** 退回修改: by the second person. */
export const sendBack = dossierAct({
  zh: '先不公开，退回',
  en: 'Not yet: send back',
  plain: { zh: '写明哪里还要遮、要改', en: 'Say what has to be covered or mended' },
  cite: 'H.disclosure',
  from: ['drafted'],
  to: 'returned',
  by: [{ part: 'keeper', roles: approvers }],
  version: 1,
  payload: form({ remarks: text('哪里要改', 'What to mend', { max: 1_000 }) }),
  apply() {},
});

function write(state: Publication, notBefore: Publication['notBefore'], actor: DossierActor): void {
  state.notBefore = notBefore;
  state.authorIds = withActor(state.authorIds, actor);
}

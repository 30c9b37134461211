import { type LocalDate, localDate, nationalCalendar, startOfDay } from '../../core/calendar/index.ts';
import {
  copyOf,
  type Dossier,
  type DossierActor,
  type DossierContext,
  type DossierDraft,
  type DossierKind,
  decideDossier,
  dossierClocks,
  type MatterView,
  type OfficerView,
  stepDossier,
} from '../../core/dossier/index.ts';
import { smallWorld } from '../../core/procedure/walk/world.ts';
import { isRefusal, type Refusal } from '../../core/refusal.ts';
import type { Role } from '../../core/roles.ts';

/** Officers of a small county: every role a mechanism may ask for, twice where one person may not do both. */
export const walkers: OfficerView[] = [
  person('clerk', 'county-bureau', 'clerk'),
  person('desk', 'county-bureau', 'bureau-officer'),
  person('head-1', 'county-bureau', 'bureau-head'),
  person('head-2', 'county-bureau', 'bureau-head'),
  person('sup-1', 'county-bureau', 'supervisor'),
  person('sup-2', 'county-bureau', 'supervisor'),
  person('custodian', 'county-bureau', 'custodian'),
  person('leader-1', 'county', 'leader'),
  person('leader-2', 'county', 'leader'),
  person('leader-3', 'county', 'leader'),
  person('office-head', 'county', 'organ-head'),
  person('labour', 'county-labour', 'organ-handler'),
  person('labour-head', 'county-labour', 'organ-head'),
  person('town', 'east-town', 'organ-handler'),
  person('town-head', 'east-town', 'organ-head'),
  person('aid', 'west-town', 'organ-handler'),
];
const matterNumber = '9901230020260105010000017';
const world = smallWorld();

/** What happens to one dossier of a kind, act by act, in the small county. */
export class Life<State extends Dossier = Dossier> {
  facts: (DossierDraft & { seq: number })[] = [];
  state: State;
  today: LocalDate = localDate('2026-03-02');
  matter: MatterView = { ...quietMatter };
  readonly kind: DossierKind;

  constructor(kind: DossierKind) {
    this.kind = kind;
    this.state = copyOf(kind.nothing) as State;
  }

  /** @returns the refusal, or undefined where it was done */
  tries(who: string | DossierActor, act: string, payload: Record<string, unknown> = {}): Refusal | undefined {
    const done = decideDossier(this.kind, this.state, act, payload, this.context(who));
    if (isRefusal(done)) return done;
    const fact = { ...done, seq: this.state.seq + 1 };
    this.facts.push(fact);
    this.state = stepDossier(this.kind, this.state, fact) as State;
    return undefined;
  }

  does(who: string | DossierActor, act: string, payload: Record<string, unknown> = {}): this {
    const refusal = this.tries(who, act, payload);
    if (refusal) throw new Error(`${act}: ${refusal.code} ${refusal.what.zh}`);
    return this;
  }

  context(who: string | DossierActor): DossierContext {
    return contextOf(this.today, typeof who === 'string' ? acting(who) : who, this.matter);
  }

  get clocks() {
    return dossierClocks(this.kind, this.facts, nationalCalendar);
  }

  get running() {
    return this.clocks.filter(({ status }) => status === 'running');
  }
}

export function contextOf(today: LocalDate, actor: DossierActor, matter: MatterView = quietMatter): DossierContext {
  return {
    today,
    now: startOfDay(today),
    calendar: nationalCalendar,
    actor,
    organs: world.organs,
    matter: (number) => (number === matter.number ? matter : undefined),
    officer: (id) => walkers.find((one) => one.id === id),
    dossier: () => undefined,
  };
}

/** The officer of the small county as an actor. */
export function acting(id: string): DossierActor {
  const { organId, roles } = walkers.find((one) => one.id === id)!;
  return { kind: 'officer', officerId: id, organId, role: roles[0]! };
}

export const quietMatter: MatterView = {
  number: matterNumber,
  phase: 'accepted',
  restricted: false,
  holderId: 'county-labour',
  handlerId: 'labour',
  complainedOrganIds: [],
  divisionCode: '990123',
  receivedOn: localDate('2026-01-05'),
  served: false,
  executed: false,
  dissatisfied: false,
};

function person(id: string, organId: string, ...roles: Role[]): OfficerView {
  return { id, organId, roles, active: true };
}

import { charge } from '../../core/charge/index.ts';
import type { DossierKind } from '../../core/dossier/index.ts';
import { supervisionCard } from '../../core/supervision/index.ts';
import { dossierNotFound, meetsKind, type Officer } from '../dossiers/index.ts';
import { officerOf } from '../organs/index.ts';
import { type Http, orRefuse } from '../platform/index.ts';
import { chargeBoard, supervisionBoard } from './boards.ts';
import {
  boardQuery,
  supervisionBoard as boardView,
  chargeBoard as chargeBoardView,
  supervisionApi,
} from './contract.ts';
import type { SupervisionDeps } from './deps.ts';

/** The boards of supervision and charge. */
export function supervisionRoutes(http: Http, deps: SupervisionDeps): void {
  const meets = (officer: Officer, kind: DossierKind): Officer =>
    orRefuse<Officer>(meetsKind(officer, kind, deps.directory()) ? officer : dossierNotFound());

  http.get(
    supervisionApi.supervisionBoard,
    { schema: { querystring: boardQuery, response: { 200: boardView } } },
    async (request) => supervisionBoard(deps, request.query.organ, meets(officerOf(request), supervisionCard)),
  );

  http.get(
    supervisionApi.chargeBoard,
    { schema: { querystring: boardQuery, response: { 200: chargeBoardView } } },
    async (request) => chargeBoard(deps, request.query.organ, meets(officerOf(request), charge)),
  );
}
